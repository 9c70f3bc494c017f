package org.vsxibulk.plan.guard;

import org.vsxibulk.customer.Customer;
import org.vsxibulk.vsxi.Table;

/** Words that all guards need. */
final class Amount {

    private Amount() {}

    static String of(long count, String one, String many) {
        return "%,d %s".formatted(count, count == 1 ? one : many);
    }

    static String of(long count, Table table) {
        String many = table.plural();
        return of(count, many.substring(0, many.length() - 1), many);
    }

    /** Where a customer stands in the input. */
    static String row(Customer customer) {
        return "row " + customer.line() + ", " + customer.customerId();
    }
}
