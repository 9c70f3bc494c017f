package org.vsxibulk.settings;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects everything that is wrong, so that one start tells all. */
final class Problems {

    private final Set<SettingsProblem> found = new LinkedHashSet<>();

    void add(Place place, String key, String value, String message, String mend) {
        found.add(new SettingsProblem(place.source(), place.line(), key, value, message, mend));
    }

    /** Whether a key, or something inside it, is in the list already: then what follows from it need not be. */
    boolean mentions(String key) {
        return found.stream()
                .map(SettingsProblem::key)
                .anyMatch(other -> other.equals(key) || other.startsWith(key + "[") || other.startsWith(key + "."));
    }

    boolean none() {
        return found.isEmpty();
    }

    List<SettingsProblem> inOrder() {
        return found.stream()
                .sorted(Comparator.comparing(SettingsProblem::file).thenComparing(SettingsProblem::line))
                .toList();
    }
}
