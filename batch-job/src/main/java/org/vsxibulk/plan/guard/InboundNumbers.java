package org.vsxibulk.plan.guard;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.vsxibulk.plan.PlannedChange;
import org.vsxibulk.plan.rule.Situation;
import org.vsxibulk.vsxi.Field;
import org.vsxibulk.vsxi.Hashing;
import org.vsxibulk.vsxi.Table;
import org.vsxibulk.vsxi.dialect.TableDialect;
import org.vsxibulk.vsxi.live.LiveTable;

/**
 * New inbound routes for numbers that lead to somebody else's trunk through an entry with another key, for example with
 * another extension number: the switch would take both. Numbers of others are kept as hashes, eight bytes each.
 */
final class InboundNumbers {

    private final TableDialect names;
    private final LiveTable routes;
    private final String table;
    private final Set<String> ours;
    private final Map<String, PlannedChange> suspects = new HashMap<>();
    private long @Nullable [] ofOthers;

    /** @param ours trunks of the input */
    InboundNumbers(Situation situation, Set<String> ours) {
        this.names = situation.names(Table.ROUTE);
        this.routes = situation.live(Table.ROUTE);
        this.table = situation.settings().inboundRouteTable().isPresent()
                ? Integer.toString(situation.settings().inboundRouteTable().getAsInt())
                : "";
        this.ours = ours;
    }

    /** A route that would be created. */
    void see(PlannedChange change) {
        if (ofOthers == null) {
            LongStream.Builder hashes = LongStream.builder();
            forEachOfOthers((number, trunks) -> hashes.add(Hashing.of(number, 0)));
            ofOthers = hashes.build().sorted().toArray();
        }
        if (ofOthers.length > 0) {
            String number = names.comparable(
                    Field.ROUTE_MATCH, change.desired().orElseThrow().value(Field.ROUTE_MATCH));
            if (Arrays.binarySearch(ofOthers, Hashing.of(number, 0)) >= 0) {
                suspects.put(number, change);
            }
        }
    }

    /** By the trunk that loses. */
    Map<String, List<PlannedChange>> taken() {
        Map<String, List<PlannedChange>> taken = new LinkedHashMap<>();
        if (!suspects.isEmpty()) {
            forEachOfOthers((number, trunks) -> {
                PlannedChange change = suspects.get(number);
                if (change != null) {
                    trunks.forEach(trunk -> taken.computeIfAbsent(trunk, unseen -> new ArrayList<>())
                            .add(change));
                }
            });
        }
        return taken;
    }

    private void forEachOfOthers(BiConsumer<String, List<String>> action) {
        routes.forEach(position -> true, (position, route) -> {
            if (names.readOne(Field.ROUTE_TABLE, route).equals(table)) {
                List<String> others = names.read(Field.ROUTE_DESTINATION, route).stream()
                        .filter(trunk -> !ours.contains(trunk))
                        .distinct()
                        .toList();
                if (!others.isEmpty()) {
                    action.accept(names.readOne(Field.ROUTE_MATCH, route), others);
                }
            }
        });
    }
}
