package org.vsxibulk.bench;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What a bench measures.
 *
 * @param latencies of the switch, in milliseconds
 * @param repeat rounds of each case
 * @param objects that the guide's loop sends, at most
 * @param subjects that are measured
 * @param starts whether {@code --help} and the first request are measured, too
 */
record Plan(List<Size> sizes, List<Integer> latencies, int repeat, int objects, Set<Subject> subjects, boolean starts) {

    private static final int OBJECTS = 60;

    /** Everything. */
    static Plan full(List<Size> sizes, List<Integer> latencies, int repeat) {
        return new Plan(sizes, latencies, repeat, OBJECTS, EnumSet.allOf(Subject.class), true);
    }

    /** Only what the bars of a short bench ask for. */
    Plan quick() {
        return new Plan(
                sizes,
                latencies,
                repeat,
                OBJECTS / 2,
                EnumSet.complementOf(EnumSet.of(Subject.PLAN, Subject.VALIDATE)),
                false);
    }
}
