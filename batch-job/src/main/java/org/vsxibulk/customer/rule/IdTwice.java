package org.vsxibulk.customer.rule;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.vsxibulk.customer.Problems;
import org.vsxibulk.customer.Rule;
import org.vsxibulk.customer.TableId;
import org.vsxibulk.customer.TrunkId;
import org.vsxibulk.customer.csv.Column;

/** Trunks, route tables and digit mapping tables belong to one customer each (guide: every customer its own). */
final class IdTwice implements BaseCheck {

    static final Rule TRUNK = Rule.error(
            "trunk-id-twice", "A trunk id must stand on one row only.", "Give one of the customers another id.");
    static final Rule ROUTE_TABLE = Rule.error(
            "route-table-twice",
            "A route table must belong to one customer only.",
            "Give one of the customers another table.");
    static final Rule MAPPING_TABLE = Rule.error(
            "digit-mapping-table-twice",
            "A digit mapping table must belong to one customer only.",
            "Give one of the customers another table.");

    @Override
    public List<Rule> rules() {
        return List.of(TRUNK, ROUTE_TABLE, MAPPING_TABLE);
    }

    @Override
    public void check(List<Enlisted> base, Surroundings around, Problems problems) {
        check(base, draft -> draft.trunkId().map(TrunkId::value), TRUNK, Column.TRUNK_ID, problems);
        // a table that follows from the trunk id is told by the trunk id's own clash
        check(base, tableOf(Column.ROUTE_TABLE_ID), ROUTE_TABLE, Column.ROUTE_TABLE_ID, problems);
        check(base, tableOf(Column.DIGIT_MAPPING_TABLE_ID), MAPPING_TABLE, Column.DIGIT_MAPPING_TABLE_ID, problems);
    }

    private static Function<Draft, Optional<Integer>> tableOf(Column column) {
        return draft -> (column == Column.ROUTE_TABLE_ID ? draft.routeTableId() : draft.digitMappingTableId())
                .map(TableId::value);
    }

    private static void check(
            List<Enlisted> base, Function<Draft, Optional<Integer>> id, Rule rule, Column column, Problems problems) {
        Twice.find(
                base,
                row -> id.apply(row.draft())
                        .map(value -> List.of(value.toString()))
                        .orElse(List.of()),
                (row, other, key) -> {
                    if (rule == TRUNK
                            || !row.draft().trunkId().equals(other.draft().trunkId())) {
                        new Report(problems, row.draft().row())
                                .add(
                                        rule,
                                        column,
                                        key,
                                        column.word() + " " + key + " belongs also to "
                                                + other.draft().nickname());
                    }
                });
    }
}
