package org.vsxibulk.plan.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.vsxibulk.customer.Customer;
import org.vsxibulk.customer.Rule;

/** Whoever writes into the table of a trunk changes its calls. */
final class TableTaken implements LiveRule {

    private static final Rule RULE = Rule.error(
            "table-taken",
            "A route table or digit mapping table must not be used by the trunk of somebody who is not in the input.",
            "Give the customer a table of its own.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(Situation situation, Reporter reporter) {
        Map<String, List<Customer>> byRoutes = new HashMap<>();
        Map<String, List<Customer>> byMappings = new HashMap<>();
        for (Customer customer : situation.customers()) {
            byRoutes.computeIfAbsent(customer.routeTableId().toString(), id -> new ArrayList<>())
                    .add(customer);
            byMappings
                    .computeIfAbsent(customer.digitMappingTableId().toString(), id -> new ArrayList<>())
                    .add(customer);
        }
        for (OtherTrunk trunk : situation.trunks().others()) {
            String routes = trunk.routeTable();
            byRoutes.getOrDefault(routes, List.of())
                    .forEach(customer -> report(
                            situation,
                            reporter,
                            customer,
                            "route_table_id",
                            "route table " + routes,
                            routes,
                            trunk.id()));
            String mappings = trunk.mappingTable();
            byMappings
                    .getOrDefault(mappings, List.of())
                    .forEach(customer -> report(
                            situation,
                            reporter,
                            customer,
                            "digit_mapping_table_id",
                            "digit mapping table " + mappings,
                            mappings,
                            trunk.id()));
        }
    }

    private static void report(
            Situation situation,
            Reporter reporter,
            Customer customer,
            String column,
            String table,
            String value,
            String trunk) {
        reporter.add(
                RULE,
                customer,
                column,
                value,
                table + " is used by " + situation.trunkInWords(trunk)
                        + " on the switch, which is not in the input: what is written into it would change that trunk's"
                        + " calls");
    }
}
