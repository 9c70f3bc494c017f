package org.vsxibulk.plan.guard;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vsxibulk.customer.Amount;
import org.vsxibulk.plan.ChangeAction;
import org.vsxibulk.plan.Consent;
import org.vsxibulk.plan.PlannedChange;
import org.vsxibulk.plan.rule.Situation;
import org.vsxibulk.vsxi.Table;

/**
 * A large part of a table is seldom changed on purpose: an old export, the file of another switch or a cut one looks like
 * this.
 */
final class LargeChangeGuard implements Guard {

    private static final int ALWAYS_FINE = 50;
    private static final int PERCENT_DELETED = 2;
    private static final int PERCENT_UPDATED = 20;

    private final Situation situation;
    private final boolean prunesByWhole;
    private final Set<Integer> rejectedIds;
    private final Map<Table, Long> deletes = new EnumMap<>(Table.class);
    private final Map<Table, Long> updates = new EnumMap<>(Table.class);
    private final Map<Table, Set<String>> customers = new EnumMap<>(Table.class);

    LargeChangeGuard(Situation situation, boolean prunesByWhole, Set<Integer> rejectedIds) {
        this.situation = situation;
        this.prunesByWhole = prunesByWhole;
        this.rejectedIds = rejectedIds;
    }

    @Override
    public void see(PlannedChange change) {
        if (change.action() == ChangeAction.DELETE || change.action() == ChangeAction.UPDATE) {
            Table table = change.step().part().table();
            (change.action() == ChangeAction.DELETE ? deletes : updates).merge(table, 1L, Long::sum);
            change.customer()
                    .ifPresent(customer -> customers
                            .computeIfAbsent(table, unseen -> new HashSet<>())
                            .add(customer.customerId()));
        }
    }

    @Override
    public Optional<Trip> trip() {
        List<String> large = new ArrayList<>();
        deletes.forEach((table, count) -> tell(table, count, PERCENT_DELETED, "deleted", large));
        updates.forEach((table, count) -> tell(table, count, PERCENT_UPDATED, "changed", large));
        missing(large);
        return large.isEmpty()
                ? Optional.empty()
                : Optional.of(new Trip(
                        Consent.ALLOW_LARGE_CHANGE,
                        "a large part of the switch would be changed, as if the input were an old, cut or wrong file",
                        large,
                        "",
                        "If the file is whole and of this switch"));
    }

    private void tell(Table table, long count, int percent, String done, List<String> large) {
        int size = situation.live(table).size();
        if (count > ALWAYS_FINE && count * 100 > (long) percent * size) {
            int rows = customers.getOrDefault(table, Set.of()).size();
            large.add("%,d of the %,d %s on the switch would be %s (%d %%), of %s"
                    .formatted(count, size, table.plural(), done, count * 100 / size, Amount.of(rows, "customers")));
        }
    }

    /** A file that lacks many trunks lacks numbers of others too, and pruning takes a lacking number for one that went. */
    private void missing(List<String> large) {
        if (!prunesByWhole) {
            return;
        }
        Set<Integer> inTheFile = new HashSet<>(rejectedIds);
        situation
                .customers()
                .forEach(customer -> inTheFile.add(customer.trunkId().value()));
        List<Integer> there =
                situation.ownTrunks().stream().filter(situation::hasTrunk).toList();
        List<Integer> absent = there.stream()
                .filter(trunk -> !inTheFile.contains(trunk))
                .sorted()
                .toList();
        if (absent.size() * 5L > there.size()) {
            large.add("the file holds %,d of the %s of earlier runs (not %s%s): numbers that a cut file lacks"
                            .formatted(
                                    there.size() - absent.size(),
                                    Amount.of(there.size(), "trunks"),
                                    situation.trunkInWords(absent.get(0).toString()),
                                    absent.size() > 1 ? ", …" : "")
                    + " would be deleted by --prune");
        }
    }
}
