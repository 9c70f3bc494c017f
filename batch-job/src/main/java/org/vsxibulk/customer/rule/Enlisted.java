package org.vsxibulk.customer.rule;

import java.util.Optional;
import org.vsxibulk.customer.Customer;
import org.vsxibulk.customer.DidSet;
import org.vsxibulk.customer.Forwarding;
import org.vsxibulk.customer.SipCredentials;
import org.vsxibulk.customer.TrunkType;

/** A row with the numbers that it and the dids file give it. */
public record Enlisted(Draft draft, DidSet dids, Forwarding cfa, Forwarding cfnr) {

    /** The customer, when its row has no error. */
    public Customer customer() {
        boolean dynamic = draft.is(TrunkType.DYNAMIC_PEERING);
        return new Customer(
                draft.row().line(),
                draft.customerId(),
                draft.name(),
                draft.trunkId().orElseThrow(),
                draft.routeTableId().orElseThrow(),
                draft.digitMappingTableId().orElseThrow(),
                draft.type().orElseThrow(),
                draft.addresses(),
                draft.servicePort(),
                draft.capacity(),
                draft.cpsLimit(),
                draft.extensionLengths(),
                dids,
                cfa,
                cfnr,
                dynamic
                        ? Optional.of(new SipCredentials(
                                draft.username(), Optional.of(draft.password()).filter(secret -> !secret.isEmpty())))
                        : Optional.empty());
    }
}
