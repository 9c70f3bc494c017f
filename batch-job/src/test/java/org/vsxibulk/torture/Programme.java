package org.vsxibulk.torture;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Which rounds there are: every kind of kill for every scenario, every step of every command, in no order. */
final class Programme {

    private Programme() {}

    /** Some rounds; when there are more of them than combinations, combinations come again. */
    static List<Round> of(List<Reference> references, int rounds, Random random) {
        List<Round> programme = new ArrayList<>();
        while (programme.size() < rounds) {
            List<Round> all = new ArrayList<>();
            for (Reference reference : references) {
                all.addAll(allOf(reference));
            }
            Collections.shuffle(all, random);
            programme.addAll(all);
        }
        return programme.subList(0, rounds);
    }

    private static List<Round> allOf(Reference reference) {
        List<Round> all = new ArrayList<>();
        for (KillKind kind : KillKind.values()) {
            if (kind == KillKind.IN_A_STEP) {
                new Place(reference.scenario().verb()).all().forEach(step -> all.add(new Round(reference, kind, step)));
            } else {
                all.add(new Round(reference, kind, ""));
            }
        }
        return all;
    }
}
