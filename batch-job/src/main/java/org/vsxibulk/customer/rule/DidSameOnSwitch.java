package org.vsxibulk.customer.rule;

import java.util.List;
import java.util.function.LongFunction;
import org.vsxibulk.customer.Printable;
import org.vsxibulk.customer.Problems;
import org.vsxibulk.customer.Rule;
import org.vsxibulk.customer.csv.Column;

/** Two numbers that the switch writes in one way are one number to it (dialect, form of numbers). */
final class DidSameOnSwitch implements BaseCheck {

    static final Rule RULE = Rule.error(
            "did-same-on-switch",
            "Two numbers must not become equal in the form in which the switch keeps them.",
            "Remove one of the numbers, or use a dialect whose number form keeps the country code.");

    private static final int MOST_LOOKS = 50;

    @Override
    public List<Rule> rules() {
        return List.of(RULE);
    }

    @Override
    public void check(List<Enlisted> base, Surroundings around, Problems problems) {
        LongFunction<String> form = around.traits().numberForm();
        NumberOwners owners = NumberOwners.ofKeys(base, number -> key(form.apply(number)));
        if (owners.isEmpty()) {
            return;
        }
        for (Enlisted row : base) {
            check(row, base, owners, form, new Report(problems, row.draft().row()));
        }
    }

    private static void check(
            Enlisted row, List<Enlisted> base, NumberOwners owners, LongFunction<String> form, Report report) {
        // each look at another row costs as much as it has numbers, and a few examples are enough
        int looks = 0;
        for (var numbers = row.dids().stream().iterator(); numbers.hasNext() && looks < MOST_LOOKS; ) {
            long number = numbers.nextLong();
            String onSwitch = form.apply(number);
            for (int owner : owners.rows(key(onSwitch))) {
                if (looks++ < MOST_LOOKS) {
                    report(base.get(owner), number, onSwitch, form, report);
                }
            }
        }
    }

    private static void report(Enlisted other, long number, String onSwitch, LongFunction<String> form, Report report) {
        // keys that meet may still be different texts
        other.dids().stream()
                .filter(taken -> taken != number && form.apply(taken).equals(onSwitch))
                .findFirst()
                .ifPresent(taken -> report.add(
                        RULE,
                        Column.DIDS,
                        "+" + number,
                        "'+" + number + "' and '+" + taken + "' of "
                                + other.draft().nickname() + " are both " + Printable.quoted(onSwitch)
                                + " on the switch"));
    }

    /** The digits of a text as one number; equal texts have equal keys. */
    private static long key(String text) {
        long key = 0;
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character >= '0' && character <= '9') {
                key = 10 * key + character - '0';
            }
        }
        return key;
    }
}
