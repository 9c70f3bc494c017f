package org.vsxibulk.blueprint;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.BiConsumer;
import java.util.function.IntPredicate;
import java.util.stream.LongStream;
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
 * number or not; while it leads nowhere, it is the row's when it is forwarded as the row wants it. Not thread-safe.
 */
public final class LoopOwners {

    /** Shows whether the two tables keep numbers in one form; only then can a number be found that no row has. */
    private static final String A_NUMBER = "+12125550100";

    private final List<Customer> customers;
    private final LiveTables live;
    private final TableDialect mappings;
    private final TableDialect routes;
    private final OptionalInt inboundTable;
    private final NumberOwners numbers;
    private @Nullable BitSet leadingHome;
    private final BitSet leadingElsewhere = new BitSet();
    private final IntPredicate wantedRoutes;
    private @Nullable Map<Long, Integer> leadingHomeWithoutRow;
    private final boolean sameForms;

    /** @param wantedRoutes by position; a number that no row has is not looked for among the routes that rows want */
    public LoopOwners(
            List<Customer> customers, Settings settings, Dialect dialect, LiveTables live, IntPredicate wantedRoutes) {
        this.wantedRoutes = wantedRoutes;
        this.customers = customers;
        this.live = live;
        this.mappings = dialect.table(Table.DIGIT_MAPPING);
        this.routes = dialect.table(Table.ROUTE);
        this.inboundTable = settings.inboundRouteTable();
        this.sameForms = mappings.comparable(Field.MAPPING_MATCH, A_NUMBER)
                .equals(routes.comparable(Field.ROUTE_MATCH, A_NUMBER));
        this.numbers = new NumberOwners(
                settings.loop().isPresent() ? customers : List.of(), did -> mappings.number(Field.MAPPING_MATCH, did));
    }

    /** Place in the input of the customer whose entry of the loop trunk's table it is, or -1. */
    public int owner(Element mapping) {
        String number = mappings.readOne(Field.MAPPING_MATCH, mapping);
        int node = numbers.node(NumberOwners.hash(number));
        if (node < 0) {
            return inboundTable.isEmpty() ? -1 : withoutRow(NumberOwners.hash(number));
        }
        int customer = numbers.ownerOf(node);
        return inboundTable.isEmpty() || leadsHome(node) || !leadingElsewhere.get(node) && isAsWanted(customer, mapping)
                ? customer
                : -1;
    }

    private int withoutRow(long number) {
        Map<Long, Integer> leading = leadingHomeWithoutRow;
        if (leading == null) {
            leading = sameForms ? leadingHomeWithoutRow() : Map.of();
            leadingHomeWithoutRow = leading;
        }
        return leading.getOrDefault(number, -1);
    }

    private Map<Long, Integer> leadingHomeWithoutRow() {
        Map<Long, Integer> leading = new HashMap<>();
        Map<String, Integer> byTrunk = new HashMap<>();
        for (int i = 0; i < customers.size(); i++) {
            byTrunk.put(customers.get(i).trunkId().toString(), i);
        }
        inboundRoutes(wantedRoutes.negate(), (number, trunks) -> {
            Integer only = trunks.size() == 1 ? byTrunk.get(trunks.get(0)) : null;
            long hash = NumberOwners.hash(number);
            if (only != null && numbers.node(hash) < 0) {
                leading.put(hash, only);
            }
        });
        return leading;
    }

    private void inboundRoutes(IntPredicate which, BiConsumer<String, List<String>> visitor) {
        String table = Integer.toString(inboundTable.orElseThrow());
        live.get(Table.ROUTE).forEach(which, (position, route) -> {
            if (routes.readOne(Field.ROUTE_TABLE, route).equals(table)) {
                visitor.accept(routes.readOne(Field.ROUTE_MATCH, route), routes.read(Field.ROUTE_DESTINATION, route));
            }
        });
    }

    private boolean leadsHome(int node) {
        return home().get(node);
    }

    private BitSet home() {
        BitSet home = leadingHome;
        if (home == null) {
            home = new BitSet();
            look(home);
            leadingHome = home;
        }
        return home;
    }

    /** In one pass over the routes and one over the numbers: their forms in the two tables may differ. */
    private void look(BitSet home) {
        LongStream.Builder taken = LongStream.builder();
        LongStream.Builder led = LongStream.builder();
        inboundRoutes(position -> true, (number, trunks) -> {
            taken.add(NumberOwners.hash(number));
            trunks.forEach(trunk -> led.add(led(number, trunk)));
        });
        long[] numbersTaken = taken.build().sorted().toArray();
        long[] numbersLed = led.build().sorted().toArray();
        for (Customer customer : customers) {
            String trunk = customer.trunkId().toString();
            customer.dids().stream().forEach(did -> {
                String number = routes.comparable(Field.ROUTE_MATCH, "+" + did);
                int node = numbers.node(NumberOwners.hash(mappings.comparable(Field.MAPPING_MATCH, "+" + did)));
                if (Arrays.binarySearch(numbersLed, led(number, trunk)) >= 0) {
                    home.set(node);
                } else if (Arrays.binarySearch(numbersTaken, NumberOwners.hash(number)) >= 0) {
                    leadingElsewhere.set(node);
                }
            });
        }
    }

    private static long led(String number, String trunk) {
        return NumberOwners.hash(number + ">" + trunk);
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
