package org.vsxibulk.vsxi;

import java.util.List;
import org.vsxibulk.settings.Secret;

/**
 * A field of a live entry that is not as desired, in the switch's own words.
 *
 * @param live what is there; empty when the element is absent
 * @param desired what should be there
 */
public record FieldDifference(Field field, List<String> live, List<String> desired) {

    /** What is there, for people. */
    public String liveText() {
        return String.join(";", liveShown());
    }

    /** What should be there, for people. */
    public String desiredText() {
        return String.join(";", desiredShown());
    }

    /** What is there; a secret hidden. */
    public List<String> liveShown() {
        return shown(live);
    }

    /** What should be there; a secret hidden. */
    public List<String> desiredShown() {
        return shown(desired);
    }

    private List<String> shown(List<String> values) {
        return field.kind() == Field.Kind.SECRET ? List.of(Secret.MASK) : values;
    }
}
