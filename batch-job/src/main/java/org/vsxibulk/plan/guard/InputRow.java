package org.vsxibulk.plan.guard;

import org.vsxibulk.customer.Customer;

/** Where a customer stands in the input, in words. */
final class InputRow {

    private InputRow() {}

    static String of(Customer customer) {
        return "row " + customer.line() + ", " + customer.customerId();
    }
}
