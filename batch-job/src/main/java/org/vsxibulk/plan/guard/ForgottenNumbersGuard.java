package org.vsxibulk.plan.guard;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.vsxibulk.blueprint.Part;
import org.vsxibulk.customer.Amount;
import org.vsxibulk.plan.ChangeAction;
import org.vsxibulk.plan.Consent;
import org.vsxibulk.plan.PlannedChange;

/** Without the numbers' file of the last migration, pruning takes all its numbers for ones that went. */
final class ForgottenNumbersGuard implements Guard {

    private final Optional<String> forgotten;
    private final Map<Part, Long> deletes = new EnumMap<>(Part.class);

    /** @param forgotten the numbers' file that the last migration had and this one lacks */
    ForgottenNumbersGuard(Optional<String> forgotten) {
        this.forgotten = forgotten;
    }

    @Override
    public void see(PlannedChange change) {
        Part part = change.step().part();
        if (change.action() == ChangeAction.DELETE && (part == Part.INBOUND_ROUTES || part == Part.DIGIT_MAPPINGS)) {
            deletes.merge(part, 1L, Long::sum);
        }
    }

    @Override
    public Optional<Trip> trip() {
        return forgotten.filter(file -> !deletes.isEmpty()).map(this::trip);
    }

    private Trip trip(String file) {
        String what = deletes.entrySet().stream()
                .map(part -> part.getKey() == Part.INBOUND_ROUTES
                        ? Amount.of(part.getValue(), "inbound routes")
                        : Amount.of(part.getValue(), part.getKey().table().plural()))
                .collect(Collectors.joining(" and "));
        return new Trip(
                Consent.ALLOW_LARGE_CHANGE,
                "the last migration had numbers in " + file + ", and this one has no --dids: what only that file wants"
                        + " would be deleted by --prune",
                List.of(what),
                "",
                "Add --dids " + file + ". If all numbers stand in the customers' file now");
    }
}
