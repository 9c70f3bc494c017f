package org.vsxibulk.acceptance;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Which faults meet which requests. */
final class FaultMatrix {

    /** One fault at one request, to be played. */
    record Part(MatrixFault fault, FaultPlace place) {

        private String column() {
            return place.verb() + place.column();
        }
    }

    private FaultMatrix() {}

    /** Every fault at every request that it can strike. */
    static List<Part> all(List<FaultPlace> places) {
        List<Part> parts = new ArrayList<>();
        for (MatrixFault fault : MatrixFault.all()) {
            places.stream().filter(fault.strikes()).forEach(place -> parts.add(new Part(fault, place)));
        }
        return parts;
    }

    /** Every fault once, and every kind of request of every verb; which fault meets which is drawn. */
    static List<Part> some(List<FaultPlace> places, long seed) {
        Random random = new Random(seed);
        Map<String, Integer> played = new HashMap<>();
        List<Part> some = new ArrayList<>();
        for (MatrixFault fault : MatrixFault.all()) {
            List<Part> possible = new ArrayList<>(all(places).stream()
                    .filter(part -> part.fault().equals(fault))
                    .toList());
            Collections.shuffle(possible, random);
            possible.sort(Comparator.comparing(part -> played.getOrDefault(part.column(), 0)));
            some.add(possible.get(0));
            played.merge(possible.get(0).column(), 1, Integer::sum);
        }
        return some;
    }
}
