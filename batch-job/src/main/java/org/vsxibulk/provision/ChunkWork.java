package org.vsxibulk.provision;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.vsxibulk.plan.ChangeAction;
import org.vsxibulk.plan.PlanLine;
import org.vsxibulk.vsxi.live.LiveTable;

/** One chunk on its way: which lines are done, which are to be sent, which are not. Lines may meet a newer table again. */
final class ChunkWork {

    private final Meeting.Place place;
    private final Set<String> customersToHoldBack;
    private final List<Intent> open;
    private final List<Rejection> refused = new ArrayList<>();
    /** By identity: to hash a whole line costs more than to send it. */
    private final Set<PlanLine> accepted = Collections.newSetFromMap(new IdentityHashMap<>());

    private List<PlanLine> done = List.of();
    private List<Prepared> toSend = List.of();
    private List<Rejection> notSent = List.of();
    private Map<PlanLine, Meeting.Moved> moved = Map.of();

    ChunkWork(Meeting.Place place, Set<String> customersToHoldBack, List<Intent> intents) {
        this.place = place;
        this.customersToHoldBack = customersToHoldBack;
        this.open = new ArrayList<>(intents);
    }

    /** Every line that is still open meets this table. */
    void meet(LiveTable there) {
        done = new ArrayList<>();
        toSend = new ArrayList<>();
        notSent = new ArrayList<>();
        moved = new LinkedHashMap<>();
        for (Intent intent : open) {
            PlanLine line = intent.line();
            if (customersToHoldBack.contains(line.customer())) {
                notSent.add(new Rejection(
                        Rejection.Kind.HELD_BACK, line, "an earlier entry of " + line.customer() + " was not applied"));
                continue;
            }
            Meeting meeting = place.meet(there, intent);
            if (meeting instanceof Meeting.Send send) {
                toSend.add(send.prepared());
            } else if (meeting instanceof Meeting.Moved entry) {
                moved.put(line, entry);
            } else if (meeting instanceof Meeting.NotSent not) {
                notSent.add(new Rejection(not.kind(), line, not.reason()));
            } else {
                done.add(line);
            }
        }
    }

    List<Prepared> toSend() {
        return toSend;
    }

    /** Whether these are keys of entries that are to be sent, and that are in this table as they should be already. */
    boolean landed(LiveTable there, Set<String> keys) {
        return toSend.stream()
                .map(Prepared::intent)
                .filter(intent -> keys.contains(intent.line().key()))
                .filter(intent -> place.meet(there, intent) instanceof Meeting.Done)
                .map(intent -> intent.line().key())
                .collect(Collectors.toSet())
                .containsAll(keys);
    }

    Map<PlanLine, Meeting.Moved> moved() {
        return moved;
    }

    void accepted(List<PlanLine> lines) {
        accepted.addAll(lines);
    }

    void refused(Rejection rejection) {
        refused.add(rejection);
        open.removeIf(intent -> intent.line().equals(rejection.line()));
        holdBackAfter(rejection.line());
    }

    /** An owner that nobody knows is no reason to hold anything back. */
    private void holdBackAfter(PlanLine line) {
        if (!line.customer().isEmpty()) {
            customersToHoldBack.add(line.customer());
        }
    }

    /**
     * Ends the chunk. What comes later of a customer leads to what moved, and that may be somebody else's by now: a trunk that
     * appeared under the customer's id would get the customer's numbers. What was to be deleted gets nothing.
     *
     * @param words what is said of a line that moved
     */
    ChunkResult result(Map<PlanLine, String> words, Optional<String> stop) {
        List<Rejection> rejections = new ArrayList<>(notSent);
        words.forEach((line, reason) -> rejections.add(new Rejection(Rejection.Kind.CONFLICT, line, reason)));
        words.keySet().stream()
                .filter(line -> line.action() != ChangeAction.DELETE)
                .forEach(this::holdBackAfter);
        rejections.addAll(refused);
        List<PlanLine> applied = new ArrayList<>(done);
        toSend.stream().map(Prepared::line).filter(accepted::contains).forEach(applied::add);
        return new ChunkResult(applied, rejections, stop);
    }
}
