package org.vsxibulk.adopt.export;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.vsxibulk.customer.DidSet;
import org.vsxibulk.customer.ForwardTarget;
import org.vsxibulk.customer.Forwarding;

/**
 * What the customers' own mapping tables say.
 *
 * @param forAll the target of all calls, by the customer's position
 * @param perNumber numbers with their packed targets
 */
record OwnForwardings(Map<Integer, ForwardTarget> forAll, Claims perNumber) {

    /** Call forward always of a customer; of numbers that are not its own a row cannot speak. */
    Forwarding of(int customer, DidSet own) {
        Map<Long, Long> targets = new TreeMap<>();
        perNumber.forEach(customer, (number, target) -> {
            if (own.contains(number)) {
                targets.putIfAbsent(number, target);
            }
        });
        return Forwarding.of(Optional.ofNullable(forAll.get(customer)), targets);
    }
}
