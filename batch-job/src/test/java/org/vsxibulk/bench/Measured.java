package org.vsxibulk.bench;

import java.util.Map;

/** Samples as a bench could have taken them. */
final class Measured {

    private Measured() {}

    static Sample sample(Case where, Subject subject, int round, double wall) {
        return sample(where, subject, round, wall, new SwitchLoad(84, 0, 0, 12_200_000, 0.05, 0.5, Map.of()));
    }

    static Sample sample(Case where, Subject subject, int round, double wall, SwitchLoad load) {
        Cost cost = new Cost(wall, 2 * wall, 250_000_000);
        return new Sample(where, subject, round, cost, 21_000, 1, wall / 50, load);
    }

    static Sample guide(Case where, int round, double wall) {
        SwitchLoad load = new SwitchLoad(60, 60, 30_600, 2_760, 0.02, 0.3, Map.of("update/route", 310.5));
        return new Sample(where, Subject.GUIDE, round, new Cost(wall, 0.6, 0), 21_000, 350, 0, load);
    }
}
