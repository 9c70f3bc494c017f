package org.vsxibulk.bench;

/**
 * One measurement.
 *
 * @param round from 1; samples of one round were taken one after another
 * @param entries that the subject brought to its end: created, or compared, or sent
 * @param scale by which wall and CPU time were multiplied, because only a part was done; 1 for all
 * @param gcSeconds pauses of the garbage collector; 0 when nobody noted them
 * @param load what the switch saw and did
 */
record Sample(
        Case of, Subject subject, int round, Cost cost, long entries, double scale, double gcSeconds, SwitchLoad load) {

    double wall() {
        return cost.wall() * scale;
    }

    double cpu() {
        return cost.cpu() * scale;
    }

    double gcShare() {
        return gcSeconds / cost.wall();
    }

    double entriesPerSecond() {
        return entries / wall();
    }
}
