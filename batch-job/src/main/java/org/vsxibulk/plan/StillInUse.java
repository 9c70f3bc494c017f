package org.vsxibulk.plan;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.vsxibulk.blueprint.Part;
import org.vsxibulk.customer.Customer;
import org.vsxibulk.customer.Problem;
import org.vsxibulk.customer.Rule;
import org.vsxibulk.vsxi.Table;
import org.vsxibulk.vsxi.dialect.Dialect;
import org.vsxibulk.vsxi.live.LiveTables;

/**
 * Customers of whom something that does not leave needs the trunk or a table: a route of somebody else leads to the trunk, or
 * another trunk uses the table. Nothing of theirs is deleted, or whoever needs it would be left with half of it.
 */
public final class StillInUse {

    /** Id of the rule. */
    public static final String ID = "still-in-use";

    private static final Rule RULE = Rule.warning(
            ID,
            "Nothing that stays on the switch should need a trunk or table that is to be deleted.",
            "Take away what needs it, then run the same again: until then nothing of this customer is deleted.");

    private final Dialect dialect;
    private final String file;
    private final LiveTables live;
    private final Removals removals;
    private final List<Problem> problems = new ArrayList<>();
    private final BitSet staying = new BitSet();
    private final Map<Table, BitSet> entriesOfStaying = new EnumMap<>(Table.class);

    StillInUse(Dialect dialect, String file, LiveTables live, Removals removals) {
        this.dialect = dialect;
        this.file = file;
        this.live = live;
        this.removals = removals;
    }

    /** Finds those who stay; what belongs to one of them may in turn need another customer's. */
    void look(List<Customer> customers) {
        int known;
        do {
            known = staying.cardinality();
            for (Part part : List.of(Part.TRUNK, Part.DIGIT_MAPPING_TABLE, Part.ROUTE_TABLE)) {
                look(part, customers);
            }
            rememberEntries();
        } while (staying.cardinality() > known);
    }

    /** Whether a customer stays, by its place in the input. */
    boolean stays(int customer) {
        return staying.get(customer);
    }

    List<Problem> problems() {
        return problems;
    }

    private void look(Part part, List<Customer> customers) {
        Table target = part.table();
        Map<String, Integer> leaving = new HashMap<>();
        removals.forEach(part, (customer, position) -> {
            if (!staying.get(customer)) {
                leaving.put(id(target, position), customer);
            }
        });
        if (leaving.isEmpty()) {
            return;
        }
        References references = References.to(
                target, leaving::containsKey, live::get, table -> position -> stays(table, position), dialect);
        leaving.forEach((id, customer) -> references.of(id).ifPresent(what -> {
            staying.set(customer);
            problems.add(problem(customers.get(customer), column(part), id, target, what));
        }));
    }

    private boolean stays(Table table, int position) {
        return removals.stays(table).test(position)
                || entriesOfStaying.getOrDefault(table, new BitSet()).get(position);
    }

    private void rememberEntries() {
        for (Part part : Part.values()) {
            BitSet entries = entriesOfStaying.computeIfAbsent(part.table(), table -> new BitSet());
            removals.forEach(part, (customer, position) -> {
                if (staying.get(customer)) {
                    entries.set(position);
                }
            });
        }
    }

    private static String column(Part part) {
        return switch (part) {
            case DIGIT_MAPPING_TABLE -> "digit_mapping_table_id";
            case ROUTE_TABLE -> "route_table_id";
            default -> "trunk_id";
        };
    }

    private String id(Table target, int position) {
        return dialect.table(target)
                .readOne(References.idOf(target), live.get(target).entry(position));
    }

    private Problem problem(Customer row, String column, String id, Table target, String what) {
        return new Problem(
                RULE.id(),
                RULE.severity(),
                file,
                row.line(),
                column,
                0,
                id,
                target.word() + " " + id + " will stay: " + what,
                RULE.mend());
    }
}
