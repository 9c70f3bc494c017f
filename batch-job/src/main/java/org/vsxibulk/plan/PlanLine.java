package org.vsxibulk.plan;

import java.util.List;
import java.util.Map;
import org.vsxibulk.customer.Customer;

/**
 * One line of a plan file.
 *
 * @param key the entry in the switch's own form
 * @param customer the customer's own key
 * @param row the customer's line in the input file
 * @param live hash of the whole live entry at planning; empty for a new one
 * @param changes by field word: before and after, in the switch's own words; secrets hidden
 * @param leftBehind of a trunk that moves to other tables: what the old ones have and the new ones lack, for people
 */
public record PlanLine(
        ChangeAction action,
        String key,
        String customer,
        int row,
        String live,
        Map<String, Change> changes,
        List<String> leftBehind) {

    public PlanLine(
            ChangeAction action, String key, String customer, int row, String live, Map<String, Change> changes) {
        this(action, key, customer, row, live, changes, List.of());
    }

    /** An entry that is on the switch as the customer wants it. */
    static PlanLine unchanged(String key, Customer customer) {
        return new PlanLine(ChangeAction.UNCHANGED, key, customer.customerId(), customer.line(), "", Map.of());
    }

    /** A field before and after; an absent side is empty. */
    public record Change(List<String> before, List<String> after) {}
}
