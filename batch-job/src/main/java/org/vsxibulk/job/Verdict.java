package org.vsxibulk.job;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vsxibulk.customer.Amount;
import org.vsxibulk.customer.CustomerBase;
import org.vsxibulk.plan.Consent;
import org.vsxibulk.plan.GuardException;
import org.vsxibulk.plan.PlanMismatchException;
import org.vsxibulk.report.AuditSummary;
import org.vsxibulk.report.EntryReject;
import org.vsxibulk.report.Outcome;
import org.vsxibulk.vsxi.http.NotActiveException;
import org.vsxibulk.vsxi.http.StoppedException;
import org.vsxibulk.vsxi.http.SwitchUnavailableException;

/**
 * How a run ended, and what people are told about it.
 *
 * @param fault the failure that nobody foresaw, when there is one
 * @param missing what the user would have to say yes to
 * @param trusted whether what was sent until now is on the switch, so that the run may be continued
 */
record Verdict(
        Outcome outcome, List<String> messages, Optional<Throwable> fault, Set<Consent> missing, boolean trusted) {

    static Verdict of(RunSession session, Optional<Throwable> failure, List<EntryReject> rejects) {
        Set<Outcome> all = EnumSet.noneOf(Outcome.class);
        List<String> messages = new ArrayList<>();
        Optional<Throwable> fault = Optional.empty();
        Set<Consent> missing = Set.of();
        boolean trusted = true;
        if (failure.isPresent()) {
            Throwable cause = ofTheMachine(session, known(failure.get()));
            Outcome outcome = outcome(cause);
            all.add(outcome);
            messages.add(
                    outcome == Outcome.INTERNAL_FAULT
                            ? "internal fault: " + cause + " (see fault.txt in the run's folder)"
                            : String.valueOf(cause.getMessage()));
            missing = cause instanceof GuardException guard ? guard.missing() : missing;
            fault = outcome == Outcome.INTERNAL_FAULT ? failure : Optional.empty();
            trusted = !(cause instanceof NotActiveException);
        }
        leftOver(session).ifPresent(messages::add);
        Confirmation.message(session).ifPresent(message -> {
            all.add(Outcome.GUARD);
            messages.add(message);
        });
        session.audit().ifPresent(audit -> ofAudit(audit, all, messages));
        if (session.audit().isPresent() && session.inDoubt()) {
            all.add(Outcome.INCOMPLETE);
        }
        rejectedRows(session).ifPresent(all::add);
        if (!rejects.isEmpty()) {
            all.add(Outcome.PARTLY_APPLIED);
        }
        return new Verdict(Outcome.worst(all), messages, fault, missing, trusted);
    }

    /** Nothing else would say that a service that a row lost is still on the switch. */
    private static Optional<String> leftOver(RunSession session) {
        long entries =
                session.planIfMade().map(plan -> plan.counts().leftOver()).orElse(0L);
        return entries == 0
                ? Optional.empty()
                : Optional.of(Amount.of(
                                entries,
                                "entry on the switch belongs to these customers, but no row wants it: it stays, and is",
                                "entries on the switch belong to these customers, but no row wants them: they stay, and"
                                        + " are")
                        + " named in plan/*.jsonl as left-over; --prune deletes " + (entries == 1 ? "it" : "them"));
    }

    private static void ofAudit(AuditSummary audit, Set<Outcome> all, List<String> messages) {
        if (audit.errors() > 0) {
            all.add(Outcome.FINDINGS);
        }
        if (!audit.incomplete().isEmpty()) {
            messages.addAll(audit.incomplete());
        }
    }

    /** What rejected rows mean depends on the verb. */
    private static Optional<Outcome> rejectedRows(RunSession session) {
        boolean rejected =
                session.baseIfRead().filter(CustomerBase::anythingRejected).isPresent();
        boolean incomplete =
                session.audit().filter(audit -> !audit.incomplete().isEmpty()).isPresent();
        return switch (session.request().verb()) {
            case PLAN -> rejected ? Optional.of(Outcome.INPUT_REJECTED) : Optional.empty();
            case MIGRATE, DECOMMISSION ->
                rejected && session.request().options().skipRejected()
                        ? Optional.of(Outcome.PARTLY_APPLIED)
                        : Optional.empty();
            case AUDIT -> rejected || incomplete ? Optional.of(Outcome.INCOMPLETE) : Optional.empty();
        };
    }

    /** Whatever fails where nothing can be written fails for that reason. */
    private static Throwable ofTheMachine(RunSession session, Throwable cause) {
        if (outcome(cause) != Outcome.INTERNAL_FAULT) {
            return cause;
        }
        return session.room()
                .problem()
                .or(() -> Causes.writing(cause).map(why -> Room.words(session.folder(), why)))
                .<Throwable>map(NoRoomException::new)
                .orElse(cause);
    }

    private static Throwable known(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (outcome(cause) != Outcome.INTERNAL_FAULT) {
                return cause;
            }
        }
        return failure;
    }

    private static Outcome outcome(Throwable cause) {
        if (cause instanceof InputRejectedException) {
            return Outcome.INPUT_REJECTED;
        }
        if (cause instanceof GuardException || cause instanceof PlanMismatchException) {
            return Outcome.GUARD;
        }
        if (cause instanceof SwitchUnavailableException) {
            return Outcome.SWITCH_UNAVAILABLE;
        }
        return cause instanceof StoppedException || cause instanceof NoRoomException
                ? Outcome.STOPPED
                : Outcome.INTERNAL_FAULT;
    }
}
