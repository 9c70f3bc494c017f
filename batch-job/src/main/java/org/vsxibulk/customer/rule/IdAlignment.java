package org.vsxibulk.customer.rule;

import java.util.List;
import java.util.Optional;
import org.vsxibulk.customer.Rule;
import org.vsxibulk.customer.TableId;
import org.vsxibulk.customer.csv.Column;

/** Trunk, route table and mapping table of a customer have one number (guide: best practice; setting id-alignment). */
final class IdAlignment implements RowCheck {

    static final Rule RULE = Rule.error(
            "id-alignment",
            "Trunk, route table and digit mapping table of a customer must have one number (setting id-alignment).",
            "Leave both table ids empty, or set id-alignment to warn or off.");

    @Override
    public List<Rule> rules() {
        return List.of(RULE);
    }

    @Override
    public void check(Draft draft, Surroundings around, Report report) {
        check(draft, Column.ROUTE_TABLE_ID, draft.routeTableId(), around, report);
        check(draft, Column.DIGIT_MAPPING_TABLE_ID, draft.digitMappingTableId(), around, report);
    }

    private static void check(Draft draft, Column column, Optional<TableId> table, Surroundings around, Report report) {
        if (draft.trunkId().isPresent()
                && table.isPresent()
                && table.get().value() != draft.trunkId().get().value()) {
            report.add(
                    RULE,
                    around.settings().idAlignment(),
                    column,
                    table.get().toString(),
                    column.word() + " " + table.get() + " differs from trunk_id "
                            + draft.trunkId().get());
        }
    }
}
