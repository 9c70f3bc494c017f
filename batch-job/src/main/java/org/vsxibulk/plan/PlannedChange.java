package org.vsxibulk.plan;

import java.util.List;
import java.util.Optional;
import org.vsxibulk.customer.Customer;
import org.vsxibulk.vsxi.DesiredEntry;
import org.vsxibulk.vsxi.FieldDifference;
import org.vsxibulk.vsxi.xml.Element;

/**
 * A change as the planner sees it, for those who judge the plan as a whole.
 *
 * @param key the entry in the switch's own form
 * @param customer absent when only a number says to whom a left-over entry belongs
 * @param desired absent when no row wants the entry
 * @param live the entry on the switch; absent for a new one
 * @param differences the owned fields that are not as desired; empty for a new or unwanted entry
 */
public record PlannedChange(
        Step step,
        ChangeAction action,
        String key,
        Optional<Customer> customer,
        Optional<DesiredEntry> desired,
        Optional<Element> live,
        List<FieldDifference> differences) {

    public PlannedChange {
        differences = List.copyOf(differences);
    }
}
