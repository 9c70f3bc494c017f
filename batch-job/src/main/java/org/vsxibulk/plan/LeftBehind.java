package org.vsxibulk.plan;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vsxibulk.blueprint.Blueprint;
import org.vsxibulk.blueprint.Part;
import org.vsxibulk.customer.Customer;
import org.vsxibulk.settings.Settings;
import org.vsxibulk.vsxi.DesiredEntry;
import org.vsxibulk.vsxi.Field;
import org.vsxibulk.vsxi.Table;
import org.vsxibulk.vsxi.dialect.Dialect;
import org.vsxibulk.vsxi.dialect.TableDialect;
import org.vsxibulk.vsxi.live.LiveTable;
import org.vsxibulk.vsxi.live.LiveTables;
import org.vsxibulk.vsxi.xml.Element;

/**
 * What a trunk loses that moves to another route or mapping table: what the old table has, and neither the new one nor the
 * customer's row. The tables are only read when a trunk moves.
 */
public final class LeftBehind {

    private final List<Customer> customers;
    private final LiveTables live;
    private final Dialect dialect;
    private final Blueprint blueprint;
    private final TableDialect trunks;
    private @Nullable TableContents routes;
    private @Nullable TableContents mappings;

    public LeftBehind(List<Customer> customers, LiveTables live, Settings settings, Dialect dialect) {
        this.customers = customers;
        this.live = live;
        this.dialect = dialect;
        this.blueprint = new Blueprint(settings, dialect);
        this.trunks = dialect.table(Table.TRUNK);
    }

    /** Whether a change moves an existing trunk to another table. */
    public static boolean concerns(PlannedChange change) {
        return change.step() == Step.TRUNK_UPDATES
                && change.differences().stream()
                        .anyMatch(difference -> difference.field() == Field.TRUNK_ROUTE_TABLE
                                || difference.field() == Field.TRUNK_MAPPING_TABLE);
    }

    /** For a change that {@linkplain #concerns concerns} it. */
    public Entries of(PlannedChange change) {
        Customer customer = change.customer().orElseThrow();
        if (routes == null || mappings == null) {
            read();
        }
        return lacking(routes, change, Field.TRUNK_ROUTE_TABLE, customer, Part.ROUTES)
                .and(lacking(mappings, change, Field.TRUNK_MAPPING_TABLE, customer, Part.DIGIT_MAPPINGS));
    }

    private Entries lacking(
            @Nullable TableContents contents, PlannedChange change, Field field, Customer customer, Part part) {
        String old = trunks.readOne(field, change.live().orElseThrow());
        String wanted = change.desired().orElseThrow().value(field);
        if (contents == null || old.equals(wanted)) {
            return Entries.none();
        }
        Set<String> there = new HashSet<>(contents.of(wanted).keySet());
        blueprint.forEach(customer, part, entry -> {
            if (contents.isIn(wanted, entry)) {
                there.add(contents.meaning(entry));
            }
        });
        Map<String, String> before = contents.of(old);
        long kept = there.stream().filter(before::containsKey).count();
        return new Entries(
                before.size() - kept,
                before.entrySet().stream()
                        .filter(entry -> !there.contains(entry.getKey()))
                        .map(Map.Entry::getValue)
                        .limit(Entries.SHOWN)
                        .toList());
    }

    /** Only of the tables that are moved from and to: the others of a switch would not fit into memory. */
    private void read() {
        Set<String> ofRoutes = new HashSet<>();
        Set<String> ofMappings = new HashSet<>();
        for (Customer customer : customers) {
            blueprint.forEach(customer, Part.TRUNK, trunk -> {
                if (live.get(Table.TRUNK).match(trunk) instanceof LiveTable.Match.Present present) {
                    moved(Field.TRUNK_ROUTE_TABLE, trunk, present.entry(), ofRoutes);
                    moved(Field.TRUNK_MAPPING_TABLE, trunk, present.entry(), ofMappings);
                }
            });
        }
        routes = TableContents.routes(dialect, live, ofRoutes);
        mappings = TableContents.mappings(dialect, live, ofMappings);
    }

    private void moved(Field field, DesiredEntry desired, Element there, Set<String> tables) {
        String before = trunks.readOne(field, there);
        if (!before.equals(desired.value(field))) {
            tables.add(before);
            tables.add(desired.value(field));
        }
    }

    /**
     * How many entries, and the first of them for people.
     *
     * @param first at most {@link #SHOWN} of each table
     */
    public record Entries(long count, List<String> first) {

        /** A shared table may have a hundred thousand. */
        static final int SHOWN = 100;

        static Entries none() {
            return new Entries(0, List.of());
        }

        Entries and(Entries more) {
            return new Entries(count + more.count, concat(first, more.first));
        }

        /** The first ones, whatever their order on the switch, and how many more there are. */
        public List<String> texts() {
            List<String> sorted = first.stream().sorted().toList();
            return Optional.of(count - first.size())
                    .filter(more -> more > 0)
                    .map(more -> concat(sorted, List.of("and %,d more".formatted(more))))
                    .orElse(sorted);
        }

        private static List<String> concat(List<String> one, List<String> other) {
            return java.util.stream.Stream.concat(one.stream(), other.stream()).toList();
        }
    }
}
