package org.vsxibulk.job;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.vsxibulk.plan.ApprovedPlan;
import org.vsxibulk.plan.Consent;

/**
 * How somebody wants it done.
 *
 * @param skipRejected good rows go on although others are rejected
 * @param partial the file is not the whole base, so that nothing is called an orphan
 * @param prune what a row no longer wants is deleted
 * @param setPasswords SIP passwords are sent wherever nobody can tell whether they are as wanted
 * @param customers how many customers the user said that a decommissioning is about
 * @param approvedPlan the plan that is to be carried out as it stands
 * @param until when the maintenance window closes
 */
public record RunOptions(
        boolean skipRejected,
        boolean partial,
        boolean prune,
        boolean setPasswords,
        Set<Consent> consents,
        OptionalInt customers,
        Optional<ApprovedPlan> approvedPlan,
        Optional<ZonedDateTime> until) {

    public RunOptions {
        consents = Set.copyOf(consents);
    }

    /** Nothing but what is safe. */
    public static RunOptions none() {
        return new RunOptions(
                false, false, false, false, Set.of(), OptionalInt.empty(), Optional.empty(), Optional.empty());
    }

    public RunOptions withSkipRejected(boolean yes) {
        return new RunOptions(yes, partial, prune, setPasswords, consents, customers, approvedPlan, until);
    }

    public RunOptions withPartial(boolean yes) {
        return new RunOptions(skipRejected, yes, prune, setPasswords, consents, customers, approvedPlan, until);
    }

    public RunOptions withPrune(boolean yes) {
        return new RunOptions(skipRejected, partial, yes, setPasswords, consents, customers, approvedPlan, until);
    }

    public RunOptions withSetPasswords(boolean yes) {
        return new RunOptions(skipRejected, partial, prune, yes, consents, customers, approvedPlan, until);
    }

    public RunOptions withConsents(Set<Consent> given) {
        return new RunOptions(skipRejected, partial, prune, setPasswords, given, customers, approvedPlan, until);
    }

    public RunOptions withCustomers(OptionalInt count) {
        return new RunOptions(skipRejected, partial, prune, setPasswords, consents, count, approvedPlan, until);
    }

    public RunOptions withApprovedPlan(Optional<ApprovedPlan> plan) {
        return new RunOptions(skipRejected, partial, prune, setPasswords, consents, customers, plan, until);
    }

    public RunOptions withUntil(Optional<ZonedDateTime> moment) {
        return new RunOptions(skipRejected, partial, prune, setPasswords, consents, customers, approvedPlan, moment);
    }

    /** What shapes a plan but does not stand in a file, as it is typed. */
    List<String> choices() {
        return Stream.of(prune ? "--prune" : "", setPasswords ? "--set-passwords" : "")
                .filter(choice -> !choice.isEmpty())
                .toList();
    }

    /** Whether the user said yes to this beforehand. */
    public boolean allows(Consent consent) {
        return consents.contains(consent);
    }
}
