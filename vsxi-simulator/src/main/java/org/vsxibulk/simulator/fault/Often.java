package org.vsxibulk.simulator.fault;

import java.util.Random;

/**
 * Which of the matching calls are struck. Without any setting: all.
 *
 * @param nth only this one, counted from 1; 0 = no such choice
 * @param from from this one on, counted from 1
 * @param times at most so many
 * @param share probability with which each is struck, above 0 and at most 1
 */
record Often(int nth, int from, int times, double share) {
    /** All of them. */
    public static final Often ALWAYS = new Often(0, 1, Integer.MAX_VALUE, 1);

    public Often {
        if (nth < 0 || from < 1 || times < 1) {
            throw new BadFault("nth, from and times count from 1");
        }
        if (!(share > 0 && share <= 1)) {
            throw new BadFault("share is above 0 and at most 1, not " + share);
        }
        if (nth > 0 && (from > 1 || times < Integer.MAX_VALUE || share < 1)) {
            throw new BadFault("nth means one call and goes without from, times and share");
        }
    }

    /**
     * Whether a call is struck. A share draws one number for every matching call, whatever else is set, so that equal seeds
     * strike equal calls.
     *
     * @param matched number of this matching call, from 1
     * @param struck calls struck before
     */
    boolean strikes(int matched, int struck, Random random) {
        boolean drawn = share >= 1 || random.nextDouble() < share;
        return nth > 0 ? matched == nth : drawn && matched >= from && struck < times;
    }
}
