package org.vsxibulk.customer.rule;

import java.util.List;
import org.vsxibulk.customer.Rule;
import org.vsxibulk.customer.csv.Column;

/** A customer is neither the loop trunk nor a destination of all customers' routes. */
final class TrunkIdReserved implements RowCheck {

    static final Rule RULE = Rule.error(
            "trunk-id-reserved",
            "A trunk id must not be the loop trunk or a destination of customer-routes.",
            "Take another id: this trunk is shared by all customers.");

    @Override
    public List<Rule> rules() {
        return List.of(RULE);
    }

    @Override
    public void check(Draft draft, Surroundings around, Report report) {
        if (draft.trunkId().isEmpty()) {
            return;
        }
        int id = draft.trunkId().get().value();
        if (around.settings().loop().filter(loop -> loop.trunkId() == id).isPresent()) {
            report.add(RULE, Column.TRUNK_ID, "" + id, "trunk " + id + " is the loop trunk");
        }
        if (around.settings().customerRoutes().stream()
                .anyMatch(route -> route.destinations().contains(id))) {
            report.add(RULE, Column.TRUNK_ID, "" + id, "trunk " + id + " is a destination of customer-routes");
        }
    }
}
