package org.vsxibulk.plan.guard;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vsxibulk.customer.Amount;
import org.vsxibulk.customer.Customer;
import org.vsxibulk.plan.PlannedChange;
import org.vsxibulk.plan.rule.Situation;
import org.vsxibulk.vsxi.Field;

/** Who would lose what to whom, one line for each two of them. */
final class Losses {

    private static final int SHOWN = 3;

    private final Situation situation;
    private final Map<Loss, List<String>> things = new LinkedHashMap<>();

    /** @param winner empty when nobody gets it */
    private record Loss(String trunk, String one, String many, String winner) {}

    Losses(Situation situation) {
        this.situation = situation;
    }

    void number(String loser, PlannedChange change) {
        add(loser, "the number", "numbers", change, Field.ROUTE_MATCH);
    }

    void user(String loser, PlannedChange change) {
        add(loser, "the SIP user", "SIP users", change, Field.SIP_USERNAME);
    }

    private void add(String loser, String one, String many, PlannedChange change, Field name) {
        String thing = change.desired()
                .map(desired -> desired.value(name))
                .orElseGet(() -> change.live()
                        .map(live -> situation.names(name.table()).readOne(name, live))
                        .orElse(change.key()));
        String winner = change.desired().isEmpty()
                ? ""
                : change.customer().map(Losses::inWords).orElse("");
        things.computeIfAbsent(new Loss(loser, one, many, winner), unseen -> new ArrayList<>())
                .add(thing);
    }

    private static String inWords(Customer customer) {
        return " to trunk " + customer.trunkId() + " (" + InputRow.of(customer) + ")";
    }

    List<String> inWords() {
        List<String> all = new ArrayList<>();
        things.forEach((loss, names) -> {
            String list = String.join(", ", names.stream().limit(SHOWN).toList());
            all.add((loss.trunk().isEmpty() ? "somebody without a trunk" : situation.trunkInWords(loss.trunk()))
                    + " would lose "
                    + (names.size() == 1
                            ? loss.one() + " " + list + loss.winner()
                            : Amount.of(names.size(), loss.many()) + loss.winner() + ": " + list
                                    + (names.size() > SHOWN ? ", …" : "")));
        });
        return all;
    }
}
