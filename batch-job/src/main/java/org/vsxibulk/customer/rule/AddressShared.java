package org.vsxibulk.customer.rule;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.vsxibulk.customer.Endpoint;
import org.vsxibulk.customer.Printable;
import org.vsxibulk.customer.Problems;
import org.vsxibulk.customer.Rule;
import org.vsxibulk.customer.TrunkType;
import org.vsxibulk.customer.csv.Column;

/** Two peering trunks of one service port with one address cannot be told apart (setting shared-addresses). */
final class AddressShared implements BaseCheck {

    static final Rule RULE = Rule.error(
            "address-shared",
            "Two peering trunks of one service port must not have one address and port (setting shared-addresses).",
            "Correct one of the addresses, or give one trunk another service port.");

    @Override
    public List<Rule> rules() {
        return List.of(RULE);
    }

    @Override
    public void check(List<Enlisted> base, Surroundings around, Problems problems) {
        int defaultPort = around.settings().trunkDefaults().port();
        Twice.find(
                base,
                row -> row.draft().is(TrunkType.PEERING) ? keys(row.draft(), around, defaultPort) : List.of(),
                (row, other, key) -> {
                    String address = key.substring(0, key.indexOf(' '));
                    new Report(problems, row.draft().row())
                            .add(
                                    RULE,
                                    around.settings().sharedAddresses(),
                                    Column.ADDRESSES,
                                    address,
                                    "the address " + Printable.quoted(address) + " belongs also to "
                                            + other.draft().nickname());
                });
    }

    private static Set<String> keys(Draft draft, Surroundings around, int defaultPort) {
        var keys = new LinkedHashSet<String>();
        for (Endpoint address : draft.addresses()) {
            var full =
                    new Endpoint(address.host(), OptionalInt.of(address.port().orElse(defaultPort)));
            keys.add(full + " " + around.servicePort(draft));
        }
        return keys;
    }
}
