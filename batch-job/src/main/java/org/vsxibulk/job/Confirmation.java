package org.vsxibulk.job;

import java.util.Locale;
import java.util.Optional;
import org.vsxibulk.customer.Amount;
import org.vsxibulk.plan.GuardException;
import org.vsxibulk.plan.SavedPlan;

/** A decommissioning deletes nothing until somebody has typed how many customers it is about. */
final class Confirmation {

    private Confirmation() {}

    /** @throws GuardException when the user said another number than that of the good rows */
    static void require(RunSession session) {
        RunRequest request = session.request();
        int there = session.base().customers().size();
        if (request.verb() == Verb.DECOMMISSION
                && request.options().customers().isPresent()
                && request.options().customers().getAsInt() != there) {
            throw new GuardException(String.format(
                    Locale.ROOT,
                    "the file holds %s, not %d; nothing was deleted",
                    customers(there),
                    request.options().customers().getAsInt()));
        }
    }

    /** What a preview says that found something to delete. */
    static Optional<String> message(RunSession session) {
        return asked(session)
                .map(customers -> "nothing was deleted; to take " + (customers == 1 ? "this " : "these ")
                        + customers(customers) + " off the switch type --confirm " + customers);
    }

    /** The command that really deletes, after a preview that found something to delete. */
    static Optional<String> command(RunSession session) {
        return asked(session)
                .map(customers -> session.request()
                        .command()
                        .with("--confirm", String.valueOf(customers))
                        .text());
    }

    private static Optional<Integer> asked(RunSession session) {
        return session.planIfMade()
                .filter(plan -> session.request().isPreview())
                .map(SavedPlan::counts)
                .filter(counts -> counts.writes() > 0)
                .map(counts -> session.base().customers().size());
    }

    private static String customers(int count) {
        return Amount.of(count, "customers");
    }
}
