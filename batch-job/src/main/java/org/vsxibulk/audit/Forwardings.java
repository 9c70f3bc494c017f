package org.vsxibulk.audit;

import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import org.vsxibulk.blueprint.NumberOwners;
import org.vsxibulk.customer.Customer;
import org.vsxibulk.vsxi.DesiredEntry;
import org.vsxibulk.vsxi.EntryKey;
import org.vsxibulk.vsxi.Field;
import org.vsxibulk.vsxi.Table;
import org.vsxibulk.vsxi.Words;
import org.vsxibulk.vsxi.dialect.TableDialect;

/** Collects how the live mappings of the input forward its numbers, and tells the circles. Not thread-safe. */
final class Forwardings {

    private final TableDialect mappings;
    private final List<Customer> customers;
    private final NumberOwners owners;
    private final LongFunction<String> form;
    private final ForwardingGraph graph;

    Forwardings(TableDialect mappings, List<Customer> customers, NumberOwners owners) {
        this.mappings = mappings;
        this.customers = customers;
        this.owners = owners;
        this.form = digits -> mappings.number(Field.MAPPING_MATCH, digits);
        this.graph = new ForwardingGraph(owners.nodes());
    }

    /** A mapping that the switch has just as the input wants it. */
    void add(Customer customer, DesiredEntry desired) {
        boolean own = desired.value(Field.MAPPING_TABLE)
                .equals(customer.digitMappingTableId().toString());
        add(
                customer,
                own,
                mappings.comparable(Field.MAPPING_MATCH, desired.value(Field.MAPPING_MATCH)),
                mappings.comparable(Field.MAPPING_REPLACEMENT, desired.value(Field.MAPPING_REPLACEMENT)));
    }

    /** @param always whether the mapping stands in the customer's own table */
    void add(Customer customer, boolean always, String match, String replacement) {
        int target = owners.node(NumberOwners.hash(replacement));
        if (match.equals(mappings.comparable(Field.MAPPING_MATCH, Words.ALL_NUMBERS))) {
            customer.dids().stream().forEach(did -> add(always, form.apply(did), target));
        } else {
            add(always, match, target);
        }
    }

    private void add(boolean always, String match, int target) {
        int from = owners.node(NumberOwners.hash(match));
        if (from >= 0 && always) {
            graph.forwardAlways(from, target);
        } else if (from >= 0) {
            graph.forwardWhenNotReachable(from, target);
        }
    }

    void tell(FindingLog log) {
        for (ForwardingGraph.Circle circle : graph.circles()) {
            List<String> numbers = ForwardingLoop.fromSmallest(
                    circle.nodes().stream().map(this::number).toList());
            Customer customer = customers.get(owners.owner(NumberOwners.hash(numbers.get(0))));
            log.add(
                    new EntryKey(Table.DIGIT_MAPPING, "match=" + numbers.get(0)),
                    Optional.of(customer),
                    ForwardingLoop.flaw(numbers, circle.always()));
        }
    }

    /** Only hashes are kept: the number is looked for among its owner's. */
    private String number(int node) {
        return customers.get(owners.ownerOf(node)).dids().stream()
                .mapToObj(form)
                .filter(text -> NumberOwners.hash(text) == owners.hashOf(node))
                .findFirst()
                .orElseThrow();
    }
}
