package org.vsxibulk.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vsxibulk.settings.InputColumns;

/** Puts a customer and its numbers into the cells of one row. */
final class CustomerCells {

    private CustomerCells() {}

    /** The row of the long form: numbers and their own forwarding are in the other file. */
    static List<String> withoutNumbers(SampleCustomer customer) {
        return InputColumns.CUSTOMERS.stream().map(customer::cell).toList();
    }

    static List<String> withNumbers(SampleCustomer customer) {
        return withoutNumbers(
                customer.with("dids", customer.ranges() ? ranges(customer.dids()) : singles(customer.dids()))
                        .with("cfa", forwarding(customer, "cfa", SampleDid::cfa))
                        .with("cfnr", forwarding(customer, "cfnr", SampleDid::cfnr)));
    }

    private static String forwarding(SampleCustomer customer, String column, Function<SampleDid, String> target) {
        Stream<String> own = customer.dids().stream()
                .filter(did -> !target.apply(did).isEmpty())
                .map(did -> did.number() + "=" + target.apply(did));
        return Stream.concat(Stream.of(customer.cell(column)), own)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(";"));
    }

    private static String singles(List<SampleDid> dids) {
        return dids.stream().map(SampleDid::number).collect(Collectors.joining(";"));
    }

    private static String ranges(List<SampleDid> dids) {
        var parts = new ArrayList<String>();
        for (int i = 0; i < dids.size(); ) {
            int end = i + 1;
            while (end < dids.size() && follows(dids.get(end - 1), dids.get(end))) {
                end++;
            }
            String first = dids.get(i).number();
            parts.add(end - i == 1 ? first : first + "-" + dids.get(end - 1).number());
            i = end;
        }
        return String.join(";", parts);
    }

    private static boolean follows(SampleDid one, SampleDid next) {
        return one.digits() != 0 && next.digits() == one.digits() + 1;
    }
}
