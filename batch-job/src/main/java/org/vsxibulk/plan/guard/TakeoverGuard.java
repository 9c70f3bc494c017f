package org.vsxibulk.plan.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vsxibulk.blueprint.Part;
import org.vsxibulk.plan.ChangeAction;
import org.vsxibulk.plan.Consent;
import org.vsxibulk.plan.PlannedChange;
import org.vsxibulk.plan.rule.Situation;
import org.vsxibulk.vsxi.Field;
import org.vsxibulk.vsxi.xml.Element;

/**
 * What customers share leads somebody's calls: an inbound route, a SIP user, a number's forwarding in the loop trunk's
 * table. One wrong number in the input takes it from its owner, unless the owner is in the input and loses it on purpose.
 */
final class TakeoverGuard implements Guard {

    private final Situation situation;
    private final Set<String> ours;
    private final LoopForwardings forwardings;
    private final Losses losses;
    private final InboundNumbers inbound;

    TakeoverGuard(Situation situation) {
        this.situation = situation;
        this.ours = situation.trunksOfTheInput();
        this.forwardings = new LoopForwardings(situation);
        this.losses = new Losses(situation);
        this.inbound = new InboundNumbers(situation, ours);
    }

    @Override
    public void see(PlannedChange change) {
        if (change.step().part() == Part.INBOUND_ROUTES) {
            inboundRoute(change);
        } else if (change.action() != ChangeAction.CREATE && change.action().writes()) {
            change.live().ifPresent(live -> shared(change, live));
        }
    }

    private void inboundRoute(PlannedChange change) {
        if (change.action() == ChangeAction.CREATE) {
            inbound.see(change);
        } else if (change.action() == ChangeAction.UPDATE && moves(change, Field.ROUTE_DESTINATION)) {
            change.live()
                    .ifPresent(live ->
                            losers(Field.ROUTE_DESTINATION, live).forEach(loser -> losses.number(loser, change)));
        }
    }

    private void shared(PlannedChange change, Element live) {
        if (change.step().part() == Part.SIP_USER && moves(change, Field.SIP_TRUNK)) {
            losers(Field.SIP_TRUNK, live).forEach(loser -> losses.user(loser, change));
        }
        if (change.step().part() == Part.DIGIT_MAPPINGS) {
            forwardings.see(change, live);
        }
    }

    private static boolean moves(PlannedChange change, Field field) {
        return change.differences().stream().anyMatch(difference -> difference.field() == field);
    }

    private List<String> losers(Field field, Element live) {
        return situation.names(field.table()).read(field, live).stream()
                .filter(trunk -> !trunk.isEmpty() && !ours.contains(trunk))
                .distinct()
                .toList();
    }

    @Override
    public Optional<Trip> trip() {
        inbound.taken().forEach((loser, changes) -> changes.forEach(change -> losses.number(loser, change)));
        List<String> all = new ArrayList<>(losses.inWords());
        all.addAll(forwardings.inWords());
        return all.isEmpty()
                ? Optional.empty()
                : Optional.of(new Trip(
                        Consent.ALLOW_TAKEOVER,
                        "what belongs to somebody who is not in the input would be led elsewhere",
                        all,
                        "plan/*.jsonl",
                        "If its owners have given it up"));
    }
}
