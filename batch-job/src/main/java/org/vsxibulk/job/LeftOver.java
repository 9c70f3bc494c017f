package org.vsxibulk.job;

import java.util.Optional;
import org.vsxibulk.customer.Amount;

/** Nothing else would say that a service that a row lost is still on the switch. */
final class LeftOver {

    private LeftOver() {}

    /** What is told of a plan; absent when no entry is left over. */
    static Optional<String> told(RunSession session) {
        long entries =
                session.planIfMade().map(plan -> plan.counts().leftOver()).orElse(0L);
        if (entries == 0) {
            return Optional.empty();
        }
        boolean pruning = session.request().options().prune();
        if (pruning && session.base().anythingRejected()) {
            return Optional.of(whileRejected(entries));
        }
        return Optional.of(entries == 1 ? one(pruning) : many(entries, pruning));
    }

    private static String whileRejected(long entries) {
        return Amount.of(entries, "entries")
                + (entries == 1
                        ? " on the switch belongs to these customers, but no row wants it: it stays"
                        : " on the switch belong to these customers, but no row wants them: they stay")
                + " even with --prune while rows are rejected, since a rejected row may be meant to get inbound routes, SIP"
                + " users and the loop trunk's forwarding; the next --prune of the whole file without rejected rows deletes"
                + " what nobody else needs; named in plan/*.jsonl as left-over";
    }

    private static String one(boolean pruning) {
        return "1 entry on the switch belongs to these customers, but no row wants it: it stays"
                + (pruning
                        ? " even with --prune, since it leads to another trunk as well, or its key stands twice and not both"
                                + " are this customer's; it is named in plan/*.jsonl as left-over; if nobody needs it, change"
                                + " or delete it on the switch by hand"
                        : ", and is named in plan/*.jsonl as left-over; --prune deletes it unless somebody else needs it too");
    }

    private static String many(long entries, boolean pruning) {
        return Amount.of(entries, "entries")
                + " on the switch belong to these customers, but no row wants them: they stay"
                + (pruning
                        ? " even with --prune, since each leads to another trunk as well, or its key stands twice and not both"
                                + " are this customer's; they are named in plan/*.jsonl as left-over; those that nobody needs"
                                + " can be changed or deleted on the switch by hand"
                        : ", and are named in plan/*.jsonl as left-over; --prune deletes those that nobody else needs");
    }
}
