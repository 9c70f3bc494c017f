package org.vsxibulk.customer.rule;

import java.util.List;
import org.vsxibulk.customer.Rule;
import org.vsxibulk.customer.TableId;
import org.vsxibulk.customer.csv.Column;
import org.vsxibulk.settings.Settings;

/** A customer's own tables are not the shared ones. */
final class TableIdReserved implements RowCheck {

    static final Rule RULE = Rule.error(
            "table-id-reserved",
            "A customer's tables must not be the inbound route table or the loop trunk's mapping table.",
            "Take another id: this table is shared by all customers.");

    @Override
    public List<Rule> rules() {
        return List.of(RULE);
    }

    @Override
    public void check(Draft draft, Surroundings around, Report report) {
        Settings settings = around.settings();
        draft.routeTableId().map(TableId::value).ifPresent(id -> {
            if (settings.inboundRouteTable().isPresent()
                    && settings.inboundRouteTable().getAsInt() == id) {
                report.add(RULE, Column.ROUTE_TABLE_ID, "" + id, "route table " + id + " is the inbound route table");
            }
        });
        draft.digitMappingTableId().map(TableId::value).ifPresent(id -> {
            if (settings.loop().filter(loop -> loop.digitMappingTable() == id).isPresent()) {
                report.add(
                        RULE,
                        Column.DIGIT_MAPPING_TABLE_ID,
                        "" + id,
                        "digit mapping table " + id + " is the loop trunk's");
            }
        });
    }
}
