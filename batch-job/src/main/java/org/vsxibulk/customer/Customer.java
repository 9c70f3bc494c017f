package org.vsxibulk.customer;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One customer whose row passed every rule.
 *
 * @param line physical line of its row in the customers' file, counted from 1
 * @param customerId the operator's own key
 * @param name trunk name and company name
 * @param servicePort index of the service port when the row names one
 * @param addresses in the order in which they are tried; empty for dynamic peering
 * @param capacity simultaneous calls, when given
 * @param cpsLimit calls per second, when given
 * @param extensionLengths ascending, without repeats
 * @param cfa call forward always, for all calls or per DID
 * @param cfnr call forward not reachable, for all DIDs or per DID, off-net only
 * @param credentials present exactly for dynamic peering
 */
public record Customer(
        int line,
        String customerId,
        String name,
        TrunkId trunkId,
        TableId routeTableId,
        TableId digitMappingTableId,
        TrunkType type,
        List<Endpoint> addresses,
        OptionalInt servicePort,
        OptionalInt capacity,
        OptionalInt cpsLimit,
        List<ExtensionLength> extensionLengths,
        DidSet dids,
        Forwarding cfa,
        Forwarding cfnr,
        Optional<SipCredentials> credentials) {

    public Customer {
        addresses = List.copyOf(addresses);
        extensionLengths = List.copyOf(extensionLengths);
    }
}
