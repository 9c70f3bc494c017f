package org.vsxibulk.customer.rule;

import inet.ipaddr.IPAddress;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.vsxibulk.customer.Endpoint;
import org.vsxibulk.customer.Hosts;
import org.vsxibulk.customer.Printable;
import org.vsxibulk.customer.Rule;
import org.vsxibulk.customer.csv.Column;

/** An address that no PBX can have: loopback, multicast, unspecified, broadcast (RFC 6890). */
final class AddressSpecial implements RowCheck {

    static final Rule RULE = Rule.error(
            "address-special",
            "An address must not be loopback, multicast, unspecified, broadcast or reserved (RFC 6890).",
            "Write the address from which the customer's PBX really sends.");

    @Override
    public List<Rule> rules() {
        return List.of(RULE);
    }

    @Override
    public void check(Draft draft, Surroundings around, Report report) {
        var seen = new HashSet<String>();
        for (String text : AddressCount.lookedAt(draft.row())) {
            Optional<String> why = why(text);
            if (why.isPresent() && seen.add(text)) {
                report.add(RULE, Column.ADDRESSES, text, Printable.quoted(text) + " is " + why.get());
            }
        }
    }

    /** What kind of special address a text is, if it is one. */
    static Optional<String> why(String text) {
        String host = Endpoint.tryParse(text).map(Endpoint::host).orElse(text.toLowerCase(Locale.ROOT));
        if (host.equals("localhost") || host.endsWith(".localhost")) {
            return Optional.of("a loopback name");
        }
        return Hosts.ip(host).flatMap(AddressSpecial::why);
    }

    private static Optional<String> why(IPAddress address) {
        if (address.isLoopback()) {
            return Optional.of("a loopback address");
        }
        if (address.isMulticast()) {
            return Optional.of("a multicast address");
        }
        if (address.isZero()) {
            return Optional.of("the unspecified address");
        }
        if (!address.isIPv4()) {
            return Optional.empty();
        }
        if (address.isMax()) {
            return Optional.of("the broadcast address");
        }
        int first = address.toIPv4().getSegment(0).getSegmentValue();
        // 0.0.0.0/8 and 240.0.0.0/4
        return first == 0 || first >= 240 ? Optional.of("a reserved address") : Optional.empty();
    }
}
