package org.vsxibulk.audit;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.vsxibulk.customer.Customer;
import org.vsxibulk.vsxi.EntryKey;

/** Turns flaws into findings, passes them on and counts them. Not thread-safe. */
final class FindingLog {

    private final FindingSink sink;
    private final Function<String, Optional<String>> rejectOf;
    private final Map<String, Long> byRule = new TreeMap<>();
    private long errors;
    private long warnings;

    FindingLog(FindingSink sink, Function<String, Optional<String>> rejectOf) {
        this.sink = sink;
        this.rejectOf = rejectOf;
    }

    void add(EntryKey key, Optional<Customer> customer, Flaw flaw) {
        byRule.merge(flaw.rule(), 1L, Long::sum);
        if (flaw.severity() == Finding.Severity.ERROR) {
            errors++;
        } else {
            warnings++;
        }
        sink.accept(new Finding(
                flaw.rule(),
                flaw.severity(),
                key.table(),
                key.text(),
                customer.map(Customer::customerId).orElse(""),
                customer.map(Customer::line).orElse(0),
                flaw.field(),
                flaw.expected(),
                flaw.actual(),
                flaw.message(),
                customer.map(Customer::customerId).flatMap(rejectOf).orElse("")));
    }

    AuditCounts counts(long checked) {
        return new AuditCounts(checked, errors, warnings, new TreeMap<>(byRule));
    }
}
