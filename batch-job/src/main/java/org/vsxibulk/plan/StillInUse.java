package org.vsxibulk.plan;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.vsxibulk.blueprint.Part;
import org.vsxibulk.customer.Customer;
import org.vsxibulk.customer.Problem;
import org.vsxibulk.customer.Rule;
import org.vsxibulk.vsxi.Table;
import org.vsxibulk.vsxi.dialect.Dialect;
import org.vsxibulk.vsxi.live.LiveTables;

/** Trunks and tables that something needs which does not leave with their customers: they will stay. */
final class StillInUse {

    private static final Rule RULE = Rule.warning(
            "still-in-use",
            "Nothing that stays on the switch should need a trunk or table that is to be deleted.",
            "Take away what needs it, then run the same again: until then it stays.");

    private final Dialect dialect;
    private final String file;
    private final BitSet trunksThatStay = new BitSet();

    StillInUse(Dialect dialect, String file) {
        this.dialect = dialect;
        this.file = file;
    }

    List<Problem> check(List<Customer> customers, LiveTables live, Removals removals) {
        List<Problem> problems = new ArrayList<>();
        check(Part.TRUNK, "trunk_id", customers, live, removals, problems);
        check(Part.DIGIT_MAPPING_TABLE, "digit_mapping_table_id", customers, live, removals, problems);
        check(Part.ROUTE_TABLE, "route_table_id", customers, live, removals, problems);
        return problems;
    }

    private void check(
            Part part,
            String column,
            List<Customer> customers,
            LiveTables live,
            Removals removals,
            List<Problem> problems) {
        Table target = part.table();
        Set<String> ids = new HashSet<>();
        removals.forEach(part, (customer, position) -> ids.add(id(target, live, position)));
        if (ids.isEmpty()) {
            return;
        }
        // a trunk that stays goes on needing its own tables
        References references = References.to(
                target,
                ids::contains,
                live::get,
                table -> position ->
                        removals.stays(table).test(position) || table == Table.TRUNK && trunksThatStay.get(position),
                dialect);
        removals.forEach(part, (customer, position) -> {
            String id = id(target, live, position);
            references.of(id).ifPresent(what -> {
                if (target == Table.TRUNK) {
                    trunksThatStay.set(position);
                }
                problems.add(problem(customers.get(customer), column, id, target, what));
            });
        });
    }

    private String id(Table target, LiveTables live, int position) {
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
