package org.vsxibulk.provision;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vsxibulk.blueprint.Blueprint;
import org.vsxibulk.blueprint.Part;
import org.vsxibulk.customer.Customer;
import org.vsxibulk.plan.PlanLine;
import org.vsxibulk.vsxi.DesiredEntry;
import org.vsxibulk.vsxi.dialect.Dialect;

/**
 * Finds the desired entry that a plan line speaks of. Entries are made again rather than kept; since a plan's lines stand
 * customer by customer, those of the last customer serve many lines. Not thread-safe.
 */
public final class DesiredLookup {

    private final Blueprint blueprint;
    private final Dialect dialect;
    private final Map<Integer, Customer> byRow = new HashMap<>();
    private final Map<String, DesiredEntry> entries = new HashMap<>();
    private int row = -1;
    private Part part = Part.ROUTE_TABLE;

    public DesiredLookup(Blueprint blueprint, Dialect dialect, List<Customer> customers) {
        this.blueprint = blueprint;
        this.dialect = dialect;
        customers.forEach(customer -> byRow.put(customer.line(), customer));
    }

    /** Absent when the input no longer has the customer or the entry. */
    Optional<DesiredEntry> find(Part wanted, PlanLine line) {
        if (line.row() != row || wanted != part) {
            row = line.row();
            part = wanted;
            entries.clear();
            Customer customer = byRow.get(row);
            if (customer != null) {
                blueprint.forEach(
                        customer,
                        part,
                        entry -> entries.put(
                                dialect.table(entry.table()).key(entry).text(), entry));
            }
        }
        return Optional.ofNullable(entries.get(line.key()));
    }
}
