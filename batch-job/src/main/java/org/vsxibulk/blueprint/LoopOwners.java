package org.vsxibulk.blueprint;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.BiConsumer;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.vsxibulk.customer.Customer;
import org.vsxibulk.settings.Settings;
import org.vsxibulk.vsxi.Field;
import org.vsxibulk.vsxi.Table;
import org.vsxibulk.vsxi.dialect.Dialect;
import org.vsxibulk.vsxi.dialect.TableDialect;
import org.vsxibulk.vsxi.live.LiveTables;
import org.vsxibulk.vsxi.xml.Element;

/**
 * Whose forwarding in the loop trunk's table is it. An entry there names a number and no trunk, and a row may claim a number
 * that is somebody else's: so it is the customer's to whose trunk the number leads today, whether its row still has the
 * number or not. A number that also leads to somebody who is not in the input is not ours to judge. While it leads nowhere,
 * the entry is the row's when it forwards as the row wants it. Not thread-safe.
 */
public final class LoopOwners {

    /** Shows whether the two tables keep numbers in one form; only then can a number be found that no row has. */
    private static final String A_NUMBER = "+12125550100";

    /** Where a number leads, unless it is to the trunk of one customer alone: then it is that one's place in the input. */
    private static final int NOWHERE = -1;

    private static final int TO_SEVERAL_OF_THE_INPUT = -2;
    private static final int TO_STRANGERS = -3;

    private final List<Customer> customers;
    private final LiveTables live;
    private final TableDialect mappings;
    private final TableDialect routes;
    private final OptionalInt inboundTable;
    private final NumberOwners numbers;
    private final IntPredicate wantedRoutes;
    private final boolean sameForms;
    private final Map<String, Integer> byTrunk = new HashMap<>();
    private @Nullable int[] leads;
    private @Nullable Map<Long, Integer> leadsWithoutRow;

    /** @param wantedRoutes by position; a number that no row has is not looked for among the routes that rows want */
    public LoopOwners(
            List<Customer> customers, Settings settings, Dialect dialect, LiveTables live, IntPredicate wantedRoutes) {
        this.customers = customers;
        this.live = live;
        this.wantedRoutes = wantedRoutes;
        this.mappings = dialect.table(Table.DIGIT_MAPPING);
        this.routes = dialect.table(Table.ROUTE);
        this.inboundTable = settings.inboundRouteTable();
        this.sameForms = mappings.comparable(Field.MAPPING_MATCH, A_NUMBER)
                .equals(routes.comparable(Field.ROUTE_MATCH, A_NUMBER));
        this.numbers = new NumberOwners(
                settings.loop().isPresent() ? customers : List.of(), did -> mappings.number(Field.MAPPING_MATCH, did));
        for (int i = 0; i < customers.size(); i++) {
            byTrunk.put(customers.get(i).trunkId().toString(), i);
        }
    }

    /** Place in the input of the customer whose entry of the loop trunk's table it is, or -1. */
    public int owner(Element mapping) {
        long number = NumberOwners.hash(mappings.readOne(Field.MAPPING_MATCH, mapping));
        int node = numbers.node(number);
        if (node < 0) {
            int leadsTo = inboundTable.isEmpty() ? NOWHERE : leadsWithoutRow().getOrDefault(number, NOWHERE);
            return leadsTo >= 0 ? leadsTo : -1;
        }
        int row = numbers.ownerOf(node);
        if (inboundTable.isEmpty()) {
            return row;
        }
        int leadsTo = leads()[node];
        return switch (leadsTo) {
            case NOWHERE -> isAsWanted(row, mapping) ? row : -1;
            case TO_SEVERAL_OF_THE_INPUT -> row;
            case TO_STRANGERS -> -1;
            default -> leadsTo;
        };
    }

    /** Place in the input of the customer whose row has the number of a mapping, or -1. */
    int rowOf(Element mapping) {
        int node = numbers.node(NumberOwners.hash(mappings.readOne(Field.MAPPING_MATCH, mapping)));
        return node < 0 ? -1 : numbers.ownerOf(node);
    }

    /** Where the numbers of rows lead, by their node. */
    private int[] leads() {
        int[] known = leads;
        if (known == null) {
            known = new int[numbers.nodes()];
            leads = known;
            lookAtAll(known);
        }
        return known;
    }

    private void lookAtAll(int[] to) {
        NumberOwners inRoutes =
                sameForms ? numbers : new NumberOwners(customers, did -> routes.number(Field.ROUTE_MATCH, did));
        int[] found = sameForms ? to : new int[inRoutes.nodes()];
        Arrays.fill(found, NOWHERE);
        inboundRoutes(position -> true, (number, trunks) -> {
            int node = inRoutes.node(NumberOwners.hash(number));
            if (node >= 0) {
                found[node] = also(found[node], trunks);
            }
        });
        if (!sameForms) {
            customers.forEach(customer -> customer.dids().stream().forEach(did -> {
                int there = inRoutes.node(NumberOwners.hash(routes.number(Field.ROUTE_MATCH, did)));
                int here = numbers.node(NumberOwners.hash(mappings.number(Field.MAPPING_MATCH, did)));
                to[here] = found[there];
            }));
        }
    }

    /** Where numbers lead that no row has, as far as it is to the input. */
    private Map<Long, Integer> leadsWithoutRow() {
        Map<Long, Integer> known = leadsWithoutRow;
        if (known == null) {
            known = new HashMap<>();
            leadsWithoutRow = known;
            if (sameForms) {
                lookAtTheRest(known);
            }
        }
        return known;
    }

    /** Twice, because strangers may have millions of numbers: only those that are met in the first pass are remembered. */
    private void lookAtTheRest(Map<Long, Integer> found) {
        IntPredicate unwanted = wantedRoutes.negate();
        inboundRoutes(unwanted, (number, trunks) -> {
            long hash = NumberOwners.hash(number);
            if (trunks.stream().anyMatch(byTrunk::containsKey) && numbers.node(hash) < 0) {
                found.put(hash, NOWHERE);
            }
        });
        if (!found.isEmpty()) {
            inboundRoutes(
                    unwanted,
                    (number, trunks) ->
                            found.computeIfPresent(NumberOwners.hash(number), (hash, before) -> also(before, trunks)));
        }
    }

    private void inboundRoutes(IntPredicate which, BiConsumer<String, List<String>> visitor) {
        String table = Integer.toString(inboundTable.orElseThrow());
        live.get(Table.ROUTE).forEach(which, (position, route) -> {
            if (routes.readOne(Field.ROUTE_TABLE, route).equals(table)) {
                visitor.accept(routes.readOne(Field.ROUTE_MATCH, route), routes.read(Field.ROUTE_DESTINATION, route));
            }
        });
    }

    /** Where a number leads that has one more route. */
    private int also(int before, List<String> trunks) {
        int all = before;
        for (String trunk : trunks) {
            int one = byTrunk.getOrDefault(trunk, TO_STRANGERS);
            if (all == NOWHERE || one == TO_STRANGERS) {
                all = one;
            } else if (all != one && all != TO_STRANGERS) {
                all = TO_SEVERAL_OF_THE_INPUT;
            }
        }
        return all;
    }

    private boolean isAsWanted(int position, Element mapping) {
        var cfnr = customers.get(position).cfnr();
        String number = mappings.readOne(Field.MAPPING_MATCH, mapping);
        String live = mappings.readOne(Field.MAPPING_REPLACEMENT, mapping);
        boolean[] wanted = {
            cfnr.all()
                    .map(target -> mappings.comparable(Field.MAPPING_REPLACEMENT, target.toString()))
                    .filter(live::equals)
                    .isPresent()
        };
        cfnr.forEach((source, target) -> {
            if (mappings.comparable(Field.MAPPING_MATCH, source.toString()).equals(number)) {
                wanted[0] = mappings.comparable(Field.MAPPING_REPLACEMENT, target.toString())
                        .equals(live);
            }
        });
        return wanted[0];
    }
}
