package org.vsxibulk.adopt.capture;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.vsxibulk.customer.Amount;
import org.vsxibulk.vsxi.Field;

/**
 * The bounds of lengths for the template of routes. Each inbound route to a customer's number is made of it, so routes to
 * whole numbers tell, those of the table that has most of them; carriers' routes to leading digits do not.
 */
final class RouteLengths {

    /** @param text empty when there is no such route, or too few agree */
    private record Bound(Optional<String> text, String reason, List<String> candidates) {}

    private final Map<Field, Bound> bounds = new HashMap<>();
    private final Choice routes;
    private final String unseen;

    /**
     * @param whole whether a match is a whole number
     * @param unseen what is to be said of entries that were not looked at; empty when all were
     */
    RouteLengths(Choice routes, Predicate<String> whole, String unseen) {
        this.routes = routes;
        this.unseen = unseen;
        boolean[] inbound = inbound(whole);
        for (Field field : List.of(Field.ROUTE_MIN_LENGTH, Field.ROUTE_MAX_LENGTH)) {
            routes.column(field).ifPresent(column -> bounds.put(field, bound(column, inbound)));
        }
    }

    static boolean isBound(Field field) {
        return field == Field.ROUTE_MIN_LENGTH || field == Field.ROUTE_MAX_LENGTH;
    }

    /** What the template says; empty when nobody knows. */
    String text(Field field) {
        return Optional.ofNullable(bounds.get(field)).flatMap(Bound::text).orElse("");
    }

    /** The field's fact, or a question when the template lacks its text. */
    Fact asked(Field field, Fact fact) {
        Bound bound = bounds.get(field);
        if (bound == null || bound.text().isPresent() || fact.isOpen()) {
            return fact;
        }
        return Fact.open(fact.value().orElse(""), bound.reason() + unseen, bound.candidates());
    }

    List<String> notes() {
        return bounds.values().stream()
                .filter(bound -> bound.text().isPresent())
                .map(Bound::reason)
                .distinct()
                .map(reason -> reason + unseen)
                .toList();
    }

    /** Which entries are routes to whole numbers in the table that has most of them. */
    private boolean[] inbound(Predicate<String> whole) {
        String[] matches = routes.column(Field.ROUTE_MATCH).map(Column::firsts).orElse(new String[0]);
        String[] tables = routes.sure(Field.ROUTE_TABLE).map(Column::firsts).orElse(null);
        Map<String, Integer> counts = new HashMap<>();
        boolean[] inbound = new boolean[matches.length];
        for (int i = 0; i < matches.length; i++) {
            inbound[i] = whole.test(matches[i]);
            if (inbound[i] && tables != null) {
                counts.merge(tables[i], 1, Integer::sum);
            }
        }
        counts.entrySet().stream().max(Map.Entry.comparingByValue()).ifPresent(most -> {
            for (int i = 0; i < inbound.length; i++) {
                inbound[i] &= tables[i].equals(most.getKey());
            }
        });
        return inbound;
    }

    private static Bound bound(Column column, boolean[] inbound) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        String[] lengths = column.firsts();
        for (int i = 0; i < inbound.length; i++) {
            if (inbound[i]) {
                counts.merge(lengths[i], 1, Integer::sum);
            }
        }
        int all = counts.values().stream().mapToInt(Integer::intValue).sum();
        if (all == 0) {
            return new Bound(
                    Optional.empty(),
                    "no live route leads to a whole number: which length has one? Write it into the template",
                    List.of());
        }
        List<Map.Entry<String, Integer>> sorted = counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .toList();
        var most = sorted.get(0);
        if (most.getValue() * 3 >= all * 2 && !most.getKey().isEmpty()) {
            return new Bound(
                    Optional.of(most.getKey()),
                    "lengths: those of " + Amount.of(all, "routes") + " to whole numbers",
                    List.of());
        }
        List<String> lines = new ArrayList<>();
        sorted.stream().limit(4).forEach(one -> lines.add("'" + one.getKey() + "': " + one.getValue() + " of " + all));
        return new Bound(
                Optional.empty(),
                "routes to whole numbers do not agree on a length: write one into the template",
                lines);
    }
}
