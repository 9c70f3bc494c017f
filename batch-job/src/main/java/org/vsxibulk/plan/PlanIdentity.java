package org.vsxibulk.plan;

import java.util.List;

/**
 * What a plan was made from: hashes of the input files, the dialect folder and the settings that shape entries.
 *
 * @param choices what shapes a plan but does not stand in a file, as it is typed, for example {@code --prune}
 */
public record PlanIdentity(String input, String dialect, String settings, List<String> choices) {

    public PlanIdentity {
        choices = List.copyOf(choices);
    }
}
