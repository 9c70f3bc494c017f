package org.vsxibulk.plan.guard;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.vsxibulk.plan.Consent;
import org.vsxibulk.plan.GuardException;
import org.vsxibulk.plan.PlannedChange;
import org.vsxibulk.plan.rule.Situation;

/** All guards of a plan. They watch it being made, and are asked before its first write. */
public final class Guards implements Consumer<PlannedChange> {

    private final List<Guard> guards;

    private Guards(List<Guard> guards) {
        this.guards = List.copyOf(guards);
    }

    /**
     * @param situation the rows that are planned; the trunks that earlier runs wrote, all of them
     * @param prunesByWhole whether the file is to be the whole base, and what its rows do not want is deleted
     * @param rejectedIds trunks of rows that are in the file but not in the plan
     * @param forgottenNumbers the numbers' file that the last migration had and this one lacks
     */
    public static Guards of(
            Situation situation, boolean prunesByWhole, Set<Integer> rejectedIds, Optional<String> forgottenNumbers) {
        return new Guards(List.of(
                new SharedGuard(situation),
                new AdoptGuard(situation),
                new RepointGuard(situation),
                new TakeoverGuard(situation),
                new LargeChangeGuard(situation, prunesByWhole, rejectedIds),
                new ForgottenNumbersGuard(forgottenNumbers)));
    }

    /** Who leaves was named by the user, and counted; what is left to ask is whether we put them there. */
    public static Guards ofDecommission(Situation situation) {
        return new Guards(List.of(new AdoptGuard(situation)));
    }

    @Override
    public void accept(PlannedChange change) {
        guards.forEach(guard -> guard.see(change));
    }

    /**
     * Lets the plan go on, or stops it with everything that is to be said about it.
     *
     * @param verb what is stopped
     * @return what the user has said yes to
     * @throws GuardException when a guard trips that the user has not said yes to
     */
    public List<String> judge(String verb, Predicate<Consent> allowed) {
        List<Trip> trips =
                guards.stream().map(Guard::trip).flatMap(Optional::stream).toList();
        List<Trip> stopping =
                trips.stream().filter(trip -> !allowed.test(trip.consent())).toList();
        if (!stopping.isEmpty()) {
            throw new GuardException(
                    stopping.stream()
                            .map(Trip::question)
                            .collect(Collectors.joining("\n\n", verb + "; nothing was written.\n\n", "")),
                    stopping.stream().map(Trip::consent).collect(Collectors.toSet()));
        }
        return trips.stream()
                .map(trip -> trip.happening() + "\n " + trip.consent().option() + " was given: it is done")
                .toList();
    }
}
