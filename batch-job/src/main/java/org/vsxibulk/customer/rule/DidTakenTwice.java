package org.vsxibulk.customer.rule;

import java.util.Arrays;
import java.util.List;
import org.vsxibulk.customer.Problems;
import org.vsxibulk.customer.Rule;
import org.vsxibulk.customer.csv.Column;

/** A number rings at one customer, be it written singly or inside a range. */
final class DidTakenTwice implements BaseCheck {

    static final Rule RULE = Rule.error(
            "did-taken-twice",
            "A number must belong to one customer only.",
            "Remove the number from one of the customers.");

    @Override
    public List<Rule> rules() {
        return List.of(RULE);
    }

    @Override
    public void check(List<Enlisted> base, Surroundings around, Problems problems) {
        NumberOwners owners = NumberOwners.ofNumbers(base);
        if (owners.isEmpty()) {
            return;
        }
        for (int row = 0; row < base.size(); row++) {
            new Runs(base, row, problems).report(owners);
        }
    }

    /** Gathers consecutive numbers that one other row has too, so that two equal ranges are one problem. */
    private static final class Runs {

        private final List<Enlisted> base;
        private final int row;
        private final Report report;
        private long first;
        private long last;
        private int other = -1;

        Runs(List<Enlisted> base, int row, Problems problems) {
            this.base = base;
            this.row = row;
            this.report = new Report(problems, base.get(row).draft().row());
        }

        void report(NumberOwners owners) {
            for (var numbers = base.get(row).dids().stream().iterator(); numbers.hasNext(); ) {
                long number = numbers.nextLong();
                int taker = Arrays.stream(owners.rows(number))
                        .filter(owner -> owner != row)
                        .findFirst()
                        .orElse(-1);
                if (taker == other && taker >= 0 && number == last + 1) {
                    last = number;
                } else {
                    flush();
                    first = number;
                    last = number;
                    other = taker;
                }
            }
            flush();
        }

        private void flush() {
            if (other >= 0) {
                String what = first == last ? "'+" + first + "' belongs" : "'+" + first + "' to '+" + last + "' belong";
                report.add(
                        RULE,
                        Column.DIDS,
                        "+" + first,
                        what + " also to " + base.get(other).draft().nickname());
            }
            other = -1;
        }
    }
}
