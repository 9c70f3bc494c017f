package org.vsxibulk.customer.rule;

import java.util.List;
import org.vsxibulk.customer.Endpoint;
import org.vsxibulk.customer.Printable;
import org.vsxibulk.customer.Rule;
import org.vsxibulk.customer.csv.Column;

/** An address is IPv4, IPv6 or a full domain name, with or without a port. */
final class AddressForm implements RowCheck {

    static final Rule RULE = Rule.error(
            "address-form",
            "An address must be IPv4 (four decimal parts without leading zeros), IPv6 ([…] before a port) or a full"
                    + " domain name of at most 127 letters, digits, hyphens and dots; a port is 1 to 65535.",
            "Write for example 198.51.100.10, 198.51.100.10:5080, [2001:db8::10]:5080 or pbx.example.net.");

    @Override
    public List<Rule> rules() {
        return List.of(RULE);
    }

    @Override
    public void check(Draft draft, Surroundings around, Report report) {
        List<String> texts = AddressCount.lookedAt(draft.row());
        if (texts.size() == draft.addresses().size()) {
            return;
        }
        for (String text : texts) {
            if (Endpoint.tryParse(text).isEmpty() && AddressSpecial.why(text).isEmpty()) {
                String what =
                        text.isEmpty() ? "an empty address between semicolons" : Printable.quoted(text) + why(text);
                report.unreadable(RULE, Column.ADDRESSES, text, what);
            }
        }
    }

    private static String why(String text) {
        if (text.indexOf('/') >= 0) {
            return text.contains("://") ? " is a URL, not an address" : " is a network, not an address";
        }
        if (text.matches("[0-9]+(\\.[0-9]+){3}(:.*)?")) {
            return " is not an IPv4 address (four numbers 0 to 255 without leading zeros) with a port of 1 to 65535";
        }
        if (text.matches("[0-9.]+")) {
            return " is not an IPv4 address: four parts are needed";
        }
        if (text.regionMatches(true, 0, "::ffff:", 0, 7)) {
            return " is an IPv4 address in IPv6 clothing: write it as IPv4";
        }
        if (text.indexOf(',') >= 0 || text.indexOf(' ') >= 0) {
            return " is not one address: several are separated by semicolons";
        }
        if (text.chars().anyMatch(character -> character > 127)) {
            return " has letters beyond a to z: write the name in its xn-- form";
        }
        if (text.indexOf('.') < 0 && text.indexOf(':') < 0) {
            return " is not a full domain name: it has no dot";
        }
        return " is not an IPv4 address, IPv6 address or domain name";
    }
}
