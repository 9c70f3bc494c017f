package org.vsxibulk.plan;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vsxibulk.blueprint.Ownership;
import org.vsxibulk.customer.Customer;
import org.vsxibulk.vsxi.dialect.TableDialect;
import org.vsxibulk.vsxi.xml.Element;

/** A live entry that no row wants: its line, and the change for those who judge the plan. */
record Removal(PlanLine line, PlannedChange change) {

    static Removal of(TableDialect table, Ownership.Owner owner, ChangeAction action, Element entry) {
        String key = table.key(entry).text();
        return new Removal(
                new PlanLine(
                        action,
                        key,
                        owner.customer().customerId(),
                        owner.customer().line(),
                        EntryHash.of(table, entry),
                        Map.of()),
                new PlannedChange(
                        Step.of(owner.part(), action),
                        action,
                        key,
                        Optional.of(owner.customer()),
                        Optional.empty(),
                        Optional.of(entry),
                        List.of()));
    }

    /** The same for those who judge the plan, but carried out, or held back, with the entries of another customer. */
    Removal onTheLineOf(Customer customer) {
        PlanLine moved = new PlanLine(
                line.action(), line.key(), customer.customerId(), customer.line(), line.live(), line.changes());
        return new Removal(moved, change);
    }
}
