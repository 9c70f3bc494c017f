package org.vsxibulk.plan.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vsxibulk.customer.Amount;
import org.vsxibulk.customer.Customer;
import org.vsxibulk.plan.Consent;
import org.vsxibulk.plan.LeftBehind;
import org.vsxibulk.plan.PlannedChange;
import org.vsxibulk.plan.rule.Situation;
import org.vsxibulk.vsxi.Field;
import org.vsxibulk.vsxi.FieldDifference;

/** A trunk that moves to another table loses what only the old one has: barred numbers, special routes, forwarding. */
final class RepointGuard implements Guard {

    private static final int SHOWN = 3;

    private final Situation situation;
    private final LeftBehind leftBehind;
    private final List<String> moves = new ArrayList<>();

    RepointGuard(Situation situation) {
        this.situation = situation;
        this.leftBehind =
                new LeftBehind(situation.customers(), situation.live(), situation.settings(), situation.dialect());
    }

    @Override
    public void see(PlannedChange change) {
        if (LeftBehind.concerns(change)) {
            Customer customer = change.customer().orElseThrow();
            List<String> tables = new ArrayList<>();
            for (FieldDifference difference : change.differences()) {
                if (difference.field() == Field.TRUNK_ROUTE_TABLE || difference.field() == Field.TRUNK_MAPPING_TABLE) {
                    tables.add(difference.field().word().replace('-', ' ') + " "
                            + (difference.liveText().isEmpty() ? "none" : difference.liveText()) + " → "
                            + difference.desiredText());
                }
            }
            moves.add(situation.trunkInWords(customer.trunkId().toString()) + " (" + InputRow.of(customer) + "): "
                    + String.join(", ", tables) + "; " + lost(leftBehind.of(change)));
        }
    }

    private static String lost(LeftBehind.Entries entries) {
        if (entries.count() == 0) {
            return "nothing is lost";
        }
        return Amount.of(entries.count(), "entries") + " of the old tables would be left behind: "
                + String.join("; ", entries.first().stream().limit(SHOWN).toList())
                + (entries.count() > SHOWN ? "; …" : "");
    }

    @Override
    public Optional<Trip> trip() {
        return moves.isEmpty()
                ? Optional.empty()
                : Optional.of(new Trip(
                        Consent.ALLOW_REPOINT,
                        Amount.of(moves.size(), "trunks")
                                + " would move to another route or digit mapping table than today's",
                        moves,
                        "plan/trunk-updates.jsonl (left-behind)",
                        "If what is left behind is not needed any more"));
    }
}
