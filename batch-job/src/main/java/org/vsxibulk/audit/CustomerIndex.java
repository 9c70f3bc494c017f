package org.vsxibulk.audit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vsxibulk.customer.Customer;

/** The input's customers by the ids that are theirs. Immutable. */
final class CustomerIndex {

    private final List<Customer> customers;
    private final Map<Integer, Customer> byTrunk = new HashMap<>();
    private final Map<Integer, Customer> byRouteTable = new HashMap<>();
    private final Map<Integer, Customer> byMappingTable = new HashMap<>();

    CustomerIndex(List<Customer> customers) {
        this.customers = List.copyOf(customers);
        for (Customer customer : customers) {
            byTrunk.put(customer.trunkId().value(), customer);
            byRouteTable.put(customer.routeTableId().value(), customer);
            byMappingTable.put(customer.digitMappingTableId().value(), customer);
        }
    }

    List<Customer> all() {
        return customers;
    }

    Optional<Customer> at(int position) {
        return position < 0 ? Optional.empty() : Optional.of(customers.get(position));
    }

    Optional<Customer> ofTrunk(int id) {
        return Optional.ofNullable(byTrunk.get(id));
    }

    Optional<Customer> ofRouteTable(int id) {
        return Optional.ofNullable(byRouteTable.get(id));
    }

    Optional<Customer> ofMappingTable(int id) {
        return Optional.ofNullable(byMappingTable.get(id));
    }
}
