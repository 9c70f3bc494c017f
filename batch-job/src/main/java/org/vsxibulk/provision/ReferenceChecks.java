package org.vsxibulk.provision;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.vsxibulk.customer.Customer;
import org.vsxibulk.plan.References;
import org.vsxibulk.plan.Step;
import org.vsxibulk.vsxi.Table;
import org.vsxibulk.vsxi.dialect.Dialect;
import org.vsxibulk.vsxi.dialect.TableDialect;
import org.vsxibulk.vsxi.live.LiveTable;
import org.vsxibulk.vsxi.xml.Element;

/**
 * Holds a trunk back that a route still leads to or that carries calls, and a table that a trunk still uses or that is not
 * empty. What refers to what is downloaded once a step, after this run's own deletes; calls are asked for before each chunk.
 * Not thread-safe.
 */
public final class ReferenceChecks implements DeletionChecks {

    private final Function<Table, LiveTable> untouched;
    private final Dialect dialect;
    private final Supplier<Map<String, Integer>> callsNow;
    private final Map<Table, Set<String>> ids = new EnumMap<>(Table.class);
    private final Map<Step, References> references = new EnumMap<>(Step.class);
    private Map<String, Integer> calls = Map.of();

    /**
     * @param untouched gives a table as it is after what this run has written to it
     * @param customers those that leave
     * @param callsNow asks the switch which trunks carry calls
     */
    public ReferenceChecks(
            Function<Table, LiveTable> untouched,
            Dialect dialect,
            List<Customer> customers,
            Supplier<Map<String, Integer>> callsNow) {
        this.untouched = untouched;
        this.dialect = dialect;
        this.callsNow = callsNow;
        for (Customer customer : customers) {
            add(Table.TRUNK, customer.trunkId());
            add(Table.DIGIT_MAPPING_TABLE, customer.digitMappingTableId());
            add(Table.ROUTE_TABLE, customer.routeTableId());
        }
    }

    private void add(Table table, Object id) {
        ids.computeIfAbsent(table, none -> new HashSet<>()).add(id.toString());
    }

    @Override
    public void beginChunk(Step step) {
        Table table = step.part().table();
        if (!deletesWhatIsReferredTo(step)) {
            return;
        }
        references.computeIfAbsent(
                step,
                first -> References.to(
                        table,
                        ids.getOrDefault(table, Set.of())::contains,
                        untouched,
                        every -> position -> true,
                        dialect));
        if (table == Table.TRUNK) {
            calls = callsNow.get();
        }
    }

    @Override
    public Optional<Hold> hold(Step step, Element entry) {
        References known = references.get(step);
        if (known == null) {
            return Optional.empty();
        }
        TableDialect names = dialect.table(step.part().table());
        String id = names.readOne(References.idOf(names.table()), entry);
        Optional<Hold> inUse = known.of(id).map(what -> new Hold(Rejection.Kind.IN_USE, what));
        return inUse.or(() -> names.table() == Table.TRUNK ? busy(id) : Optional.empty());
    }

    private Optional<Hold> busy(String trunk) {
        return Optional.ofNullable(calls.get(trunk))
                .map(count -> new Hold(
                        Rejection.Kind.POSTPONED,
                        count + (count == 1 ? " call" : " calls") + "; the next run deletes it"));
    }

    private static boolean deletesWhatIsReferredTo(Step step) {
        return step.deletes()
                && switch (step.part()) {
                    case TRUNK, DIGIT_MAPPING_TABLE, ROUTE_TABLE -> true;
                    case SIP_USER, ROUTES, DIGIT_MAPPINGS, INBOUND_ROUTES -> false;
                };
    }
}
