package org.vsxibulk.plan.rule;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.vsxibulk.blueprint.Blueprint;
import org.vsxibulk.blueprint.Part;
import org.vsxibulk.customer.Customer;
import org.vsxibulk.customer.Rule;
import org.vsxibulk.vsxi.Field;
import org.vsxibulk.vsxi.Table;
import org.vsxibulk.vsxi.live.LiveTable;

/** A number that leads to somebody else's trunk today is not taken away from it unnoticed: the takeover guard asks. */
final class DidTaken implements LiveRule {

    private static final Rule RULE = Rule.warning(
            "did-taken",
            "A number should not lead to the trunk of somebody who is not in the input.",
            "Correct the number, or make sure that its owner has given it up.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(Situation situation, Reporter reporter) {
        Blueprint blueprint = situation.blueprint();
        LiveTable routes = situation.live(Table.ROUTE);
        Set<String> ours = situation.trunksOfTheInput();
        for (Customer customer : situation.customers()) {
            blueprint.forEach(customer, Part.INBOUND_ROUTES, route -> {
                if (routes.match(route) instanceof LiveTable.Match.Present present) {
                    List<String> others =
                            situation.names(Table.ROUTE).read(Field.ROUTE_DESTINATION, present.entry()).stream()
                                    .filter(trunk -> !ours.contains(trunk))
                                    .toList();
                    if (!others.isEmpty()) {
                        String number = route.value(Field.ROUTE_MATCH);
                        reporter.add(
                                RULE,
                                customer,
                                "dids",
                                number,
                                "'" + number + "' leads to "
                                        + others.stream()
                                                .map(situation::trunkInWords)
                                                .collect(Collectors.joining(", "))
                                        + " today, which is not in the input");
                    }
                }
            });
        }
    }
}
