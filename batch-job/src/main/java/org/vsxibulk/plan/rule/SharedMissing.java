package org.vsxibulk.plan.rule;

import java.util.TreeSet;
import org.vsxibulk.customer.Rule;
import org.vsxibulk.settings.CustomerRoute;
import org.vsxibulk.settings.Settings;
import org.vsxibulk.vsxi.DesiredEntry;
import org.vsxibulk.vsxi.Field;
import org.vsxibulk.vsxi.Table;
import org.vsxibulk.vsxi.dialect.TableDialect;

/** What all customers share is made by the operator; without it calls would lead nowhere (guide, assumptions). */
final class SharedMissing implements LiveRule {

    private static final Rule RULE = Rule.warning(
            "shared-missing",
            "The loop trunk, the inbound route table and the destinations of customer-routes should be on the switch.",
            "Correct the settings, or set the shared object up on the switch.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(Situation situation, Reporter reporter) {
        Settings settings = situation.settings();
        settings.inboundRouteTable()
                .ifPresent(id -> require(
                        situation, reporter, Table.ROUTE_TABLE, Field.ROUTE_TABLE_ID, id, "inbound-route-table"));
        settings.loop().ifPresent(loop -> {
            require(situation, reporter, Table.TRUNK, Field.TRUNK_ID, loop.trunkId(), "loop.trunk-id");
            require(
                    situation,
                    reporter,
                    Table.DIGIT_MAPPING_TABLE,
                    Field.MAPPING_TABLE_ID,
                    loop.digitMappingTable(),
                    "loop.digit-mapping-table");
        });
        TreeSet<Integer> destinations = new TreeSet<>();
        settings.customerRoutes().stream().map(CustomerRoute::destinations).forEach(destinations::addAll);
        destinations.forEach(
                id -> require(situation, reporter, Table.TRUNK, Field.TRUNK_ID, id, "customer-routes.destinations"));
    }

    private static void require(
            Situation situation, Reporter reporter, Table table, Field id, int wanted, String setting) {
        TableDialect names = situation.names(table);
        DesiredEntry entry = DesiredEntry.of(table).own(id, wanted).build();
        if (situation.live(table).find(names.key(entry)) < 0) {
            reporter.addForTheFile(
                    RULE,
                    "the setting " + setting + " names " + wanted + ", but the switch has no such entry among its "
                            + table.plural());
        }
    }
}
