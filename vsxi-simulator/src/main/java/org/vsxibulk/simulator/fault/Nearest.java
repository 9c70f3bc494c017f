package org.vsxibulk.simulator.fault;

import java.util.Collection;
import java.util.Comparator;

/** Finds what somebody may have meant. */
final class Nearest {
    private Nearest() {}

    /** "unknown fault reset-afer; did you mean reset-after?", or all names when none is near. */
    static String unknown(String what, String given, Collection<String> known) {
        String start = "unknown " + what + " \"" + given + "\"";
        return known.stream()
                .min(Comparator.comparingInt(name -> distance(given, name)))
                .filter(name -> distance(given, name) <= Math.max(2, name.length() / 2))
                .map(name -> start + "; did you mean " + name + "?")
                .orElse(start + "; known: " + String.join(", ", known));
    }

    // Levenshtein: how many letters must be changed, added or taken away.
    static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
