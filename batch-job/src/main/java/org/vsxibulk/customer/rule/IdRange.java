package org.vsxibulk.customer.rule;

import java.util.List;
import org.vsxibulk.customer.Printable;
import org.vsxibulk.customer.Rule;
import org.vsxibulk.customer.csv.Column;
import org.vsxibulk.settings.IdRanges;
import org.vsxibulk.settings.OwnedIds;

/** Ids lie in the ranges that belong to this product on the switch (setting owned-ids). */
final class IdRange implements RowCheck {

    static final Rule TRUNK = Rule.error(
            "trunk-id-range",
            "A trunk id must lie in the ranges of the setting owned-ids.",
            "Take an id from these ranges, or widen the setting.");
    static final Rule TABLE = Rule.error(
            "table-id-range",
            "A table id must lie in the ranges of the setting owned-ids.",
            "Take an id from these ranges, or widen the setting.");

    @Override
    public List<Rule> rules() {
        return List.of(TRUNK, TABLE);
    }

    @Override
    public void check(Draft draft, Surroundings around, Report report) {
        OwnedIds owned = around.settings().ownedIds();
        draft.trunkId().ifPresent(id -> check(TRUNK, Column.TRUNK_ID, id.value(), owned.trunks(), report));
        draft.routeTableId()
                .ifPresent(id -> check(TABLE, Column.ROUTE_TABLE_ID, id.value(), owned.routeTables(), report));
        draft.digitMappingTableId()
                .ifPresent(id ->
                        check(TABLE, Column.DIGIT_MAPPING_TABLE_ID, id.value(), owned.digitMappingTables(), report));
    }

    private static void check(Rule rule, Column column, int id, IdRanges ranges, Report report) {
        if (!ranges.contains(id)) {
            report.add(
                    rule,
                    column,
                    Integer.toString(id),
                    column.word() + " " + id + " is outside the owned ids " + Printable.of(ranges.toString()));
        }
    }
}
