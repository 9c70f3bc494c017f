package org.vsxibulk.adopt.capture;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vsxibulk.vsxi.Field;
import org.vsxibulk.vsxi.Words;

/** Finds the fields of the route table's entries. */
final class RouteRules {

    /** No number is longer, and no bound of a length much greater. */
    private static final int LONGEST_BOUND = 255;

    private static final int LONGEST_NUMBER = 15;

    private final Choice routes;
    private final Choices all;
    private final Start start;

    RouteRules(Choice routes, Choices all, Start start) {
        this.routes = routes;
        this.all = all;
        this.start = start;
    }

    void decide() {
        references();
        match();
        lengths();
        extension();
        policy();
    }

    private void references() {
        List<Column> free = routes.free(Field.ROUTE_TABLE, Field.ROUTE_DESTINATION);
        List<Candidate> tables = Evidence.references(
                free.stream().filter(column -> !column.repeats()).toList(),
                all.values(Field.ROUTE_TABLE_ID),
                "ids of route tables");
        List<Candidate> trunks = Evidence.references(free, all.values(Field.TRUNK_ID), "trunk ids");
        routes.decide(
                Field.ROUTE_DESTINATION,
                "trunk ids",
                column -> column.all(Shapes::id),
                Evidence.without(trunks, tables),
                true);
        routes.decide(
                Field.ROUTE_TABLE,
                "ids of route tables",
                column -> column.all(Shapes::id) && !column.repeats(),
                Evidence.without(tables, trunks),
                true);
    }

    private void match() {
        List<Candidate> numbers = Evidence.most(
                        routes.free(Field.ROUTE_MATCH).stream()
                                .filter(column -> !column.repeats())
                                .toList(),
                        Shapes::number,
                        "digits, 7 or more")
                .stream()
                .filter(candidate -> candidate.column().distinct().size() >= Choice.FEWEST_VALUES)
                .toList();
        routes.decide(
                Field.ROUTE_MATCH,
                "leading digits of numbers",
                column -> column.all(Shapes::digits) && !column.repeats(),
                numbers,
                true);
    }

    /** Two integers side by side of which the first is never the greater one; equal where extensions are dialled. */
    private void lengths() {
        List<Column> small = routes.free(Field.ROUTE_MIN_LENGTH, Field.ROUTE_MAX_LENGTH).stream()
                .filter(column -> !column.repeats() && column.all(RouteRules::bound))
                .toList();
        List<Column[]> pairs = new ArrayList<>();
        for (Column low : small) {
            for (Column high : small) {
                if (low != high && low.parent().equals(high.parent()) && bounds(low.firsts(), high.firsts())) {
                    pairs.add(new Column[] {low, high});
                }
            }
        }
        String reason = "side by side, never min above max, equal in some entries";
        bound(Field.ROUTE_MIN_LENGTH, pairs, 0, reason);
        bound(Field.ROUTE_MAX_LENGTH, pairs, 1, reason);
    }

    private void bound(Field field, List<Column[]> pairs, int which, String reason) {
        routes.decide(
                field,
                "bounds of lengths",
                column -> column.all(RouteRules::bound) && !column.repeats(),
                pairs.stream()
                        .map(pair -> new Candidate(pair[which], reason))
                        .distinct()
                        .toList(),
                true);
    }

    private static boolean bound(String text) {
        return Shapes.id(text) && Integer.parseInt(text) <= LONGEST_BOUND;
    }

    private static boolean bounds(String[] low, String[] high) {
        boolean equal = false;
        boolean wide = false;
        for (int i = 0; i < low.length; i++) {
            if (low[i].isEmpty() != high[i].isEmpty()) {
                return false;
            }
            if (!low[i].isEmpty()) {
                int from = Integer.parseInt(low[i]);
                int to = Integer.parseInt(high[i]);
                if (from > to) {
                    return false;
                }
                equal |= from == to;
                wide |= from < to && to >= LONGEST_NUMBER;
            }
        }
        return equal && wide;
    }

    /** What tells routes of one table with the same match apart, and is nothing else. */
    private void extension() {
        Optional<Column> table = routes.sure(Field.ROUTE_TABLE);
        Optional<Column> match = routes.sure(Field.ROUTE_MATCH);
        List<Candidate> apart = new ArrayList<>();
        if (table.isPresent() && match.isPresent() && !Keys.unique(List.of(table.get(), match.get()))) {
            routes.free(Field.ROUTE_EXTENSION).stream()
                    .filter(column -> !column.repeats() && column.all(Shapes::id))
                    .filter(column -> Keys.unique(List.of(table.get(), match.get(), column)))
                    .forEach(column ->
                            apart.add(new Candidate(column, "tells entries with the same table and match apart")));
        }
        routes.decide(
                Field.ROUTE_EXTENSION, "integers", column -> column.all(Shapes::id) && !column.repeats(), apart, true);
    }

    private void policy() {
        Set<String> known = new HashSet<>();
        Words.needed(Field.ROUTE_POLICY).forEach(word -> known.add(Shapes.letters(word)));
        start.words(Field.ROUTE_POLICY).values().forEach(word -> known.add(Shapes.letters(word)));
        List<Candidate> knowing = Evidence.words(routes.free(Field.ROUTE_POLICY)).stream()
                .filter(column -> column.distinct().stream().anyMatch(word -> known.contains(Shapes.letters(word))))
                .map(column -> new Candidate(column, "has a word that is known: " + Choice.shown(column)))
                .toList();
        routes.decide(Field.ROUTE_POLICY, "a word that is known", column -> !column.repeats(), knowing, true);
    }
}
