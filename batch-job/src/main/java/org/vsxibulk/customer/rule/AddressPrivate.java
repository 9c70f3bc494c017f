package org.vsxibulk.customer.rule;

import inet.ipaddr.IPAddress;
import java.util.List;
import org.vsxibulk.customer.Endpoint;
import org.vsxibulk.customer.Hosts;
import org.vsxibulk.customer.Printable;
import org.vsxibulk.customer.Rule;
import org.vsxibulk.customer.csv.Column;

/** A private address is reached only where the switch stands in the same network (RFC 1918, 4193, 6598, 3927). */
final class AddressPrivate implements RowCheck {

    static final Rule RULE = Rule.warning(
            "address-private",
            "An address should not be private or link-local.",
            "Make sure that the switch reaches this network; else write the customer's public address.");

    @Override
    public List<Rule> rules() {
        return List.of(RULE);
    }

    @Override
    public void check(Draft draft, Surroundings around, Report report) {
        for (Endpoint address : draft.addresses()) {
            if (Hosts.ip(address.host()).filter(AddressPrivate::isPrivate).isPresent()) {
                report.add(
                        RULE,
                        Column.ADDRESSES,
                        address.host(),
                        Printable.quoted(address.host()) + " is a private address");
            }
        }
    }

    private static boolean isPrivate(IPAddress address) {
        if (address.isIPv6()) {
            return !address.isMulticast()
                    && (address.isLinkLocal() || address.toIPv6().isUniqueLocal());
        }
        var v4 = address.toIPv4();
        boolean carrierGrade =
                v4.getSegment(0).getSegmentValue() == 100 && v4.getSegment(1).getSegmentValue() / 64 == 1;
        return v4.isPrivate() || v4.isLinkLocal() || carrierGrade;
    }
}
