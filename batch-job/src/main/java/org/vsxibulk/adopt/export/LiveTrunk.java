package org.vsxibulk.adopt.export;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.vsxibulk.customer.Customer;
import org.vsxibulk.customer.DidSet;
import org.vsxibulk.customer.Endpoint;
import org.vsxibulk.customer.ExtensionLength;
import org.vsxibulk.customer.Forwarding;
import org.vsxibulk.customer.SipCredentials;
import org.vsxibulk.customer.TableId;
import org.vsxibulk.customer.TrunkId;
import org.vsxibulk.customer.TrunkType;

/** What the entry of a live trunk says of its customer. */
record LiveTrunk(
        TrunkId id,
        String name,
        TableId routeTable,
        TableId mappingTable,
        TrunkType type,
        List<Endpoint> addresses,
        OptionalInt servicePort,
        OptionalInt capacity,
        OptionalInt cpsLimit) {

    /** The switch does not know the operator's own key, so that it is made of the trunk id. */
    private String customerId() {
        return String.format(Locale.ROOT, "C%06d", id.value());
    }

    Customer customer(
            List<ExtensionLength> lengths,
            DidSet dids,
            Forwarding cfa,
            Forwarding cfnr,
            Optional<SipCredentials> credentials) {
        return new Customer(
                0,
                customerId(),
                name,
                id,
                routeTable,
                mappingTable,
                type,
                addresses,
                servicePort,
                capacity,
                cpsLimit,
                lengths,
                dids,
                cfa,
                cfnr,
                credentials);
    }
}
