package org.vsxibulk.vsxi.dialect;

import java.util.Collection;
import java.util.Comparator;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Finds what somebody probably meant. */
final class NearestName {

    private NearestName() {}

    /** A half sentence that names the nearest valid name alone, for long lists; empty when there are none. */
    static String only(String name, Collection<String> valid) {
        return valid.stream()
                .min(Comparator.comparing(
                        candidate -> LevenshteinDistance.getDefaultInstance().apply(name, candidate)))
                .map(nearest -> "; did you mean '" + nearest + "'?")
                .orElse("");
    }

    /** A half sentence that names the nearest valid name and all of them; empty when there are none. */
    static String hint(String name, Collection<String> valid) {
        return valid.isEmpty()
                ? ""
                : only(name, valid) + " Valid are: "
                        + String.join(", ", valid.stream().sorted().toList());
    }
}
