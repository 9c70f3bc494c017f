package org.vsxibulk.job;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.PlatformTransactionManager;
import org.vsxibulk.blueprint.Blueprint;
import org.vsxibulk.history.ChunkLedger;
import org.vsxibulk.history.OwnedTrunks;
import org.vsxibulk.history.Reject;
import org.vsxibulk.history.Run;
import org.vsxibulk.history.RunHistory;
import org.vsxibulk.plan.ChangeAction;
import org.vsxibulk.plan.PlannedKeys;
import org.vsxibulk.plan.Step;
import org.vsxibulk.provision.DeletionChecks;
import org.vsxibulk.provision.DesiredLookup;
import org.vsxibulk.provision.Intents;
import org.vsxibulk.provision.Provisioner;
import org.vsxibulk.provision.ReferenceChecks;
import org.vsxibulk.provision.Rejection;
import org.vsxibulk.provision.RunSoFar;
import org.vsxibulk.vsxi.Table;

/** What the writing steps of a run share: made when the first of them has something to write. */
final class Provisioning {

    private final RunSession session;
    private final ChunkLedger ledger;
    private final OwnedTrunks owned;
    private final RunHistory history;
    private final long run;
    private @Nullable Provisioner provisioner;

    Provisioning(RunSession session, ChunkLedger ledger, OwnedTrunks owned, RunHistory history, long run) {
        this.session = session;
        this.ledger = ledger;
        this.owned = owned;
        this.history = history;
        this.run = run;
    }

    RunSession session() {
        return session;
    }

    ProvisionWriter writer(Step step, PlatformTransactionManager transactions) {
        return new ProvisionWriter(step, this::provisioner, ledger, owned, run, session, transactions);
    }

    /** What the lines of a step speak of. */
    Intents intents(Step step) {
        RunRequest request = session.request();
        Blueprint blueprint = new Blueprint(request.settings(), request.dialect());
        return new Intents(
                step,
                session.client().dialect().table(step.part().table()),
                new DesiredLookup(blueprint, request.dialect(), session.base().customers()));
    }

    private Provisioner provisioner() {
        if (provisioner == null) {
            giveUpOthers();
            RunRequest request = session.request();
            GuardedTables tables = tables();
            provisioner = new Provisioner(session.client(), tables, checks(tables), soFar(), session.folder());
        }
        return provisioner;
    }

    /**
     * An unfinished run of another verb would pass over what it has done, whatever this one makes of that: numbers would lead
     * to trunks that a decommissioning took off.
     */
    private void giveUpOthers() {
        for (Verb verb : Verb.values()) {
            if (verb.writes() && verb != session.request().verb()) {
                history.newest(verb.word()).filter(Run::open).ifPresent(other -> {
                    history.abandon(other.id());
                    session.progress()
                            .note("The unfinished " + verb.word() + " in " + other.folder() + " is given up: this "
                                    + session.request().verb().word()
                                    + " changes what it was planned against. Typed again, it plans afresh.");
                });
            }
        }
    }

    private GuardedTables tables() {
        Map<Table, Long> deleted = new EnumMap<>(Table.class);
        Map<Table, Long> planned = new EnumMap<>(Table.class);
        for (Step step : session.plan().steps()) {
            Table table = step.part().table();
            deleted.merge(table, counted(step, Counter.DELETED), Long::sum);
            planned.merge(table, session.plan().counts().of(step, ChangeAction.DELETE), Long::sum);
        }
        Map<Table, Long> least = new EnumMap<>(Table.class);
        session.plan().tableSizes().forEach((table, size) -> {
            // a process that was killed may have deleted a chunk that nobody counted
            boolean restarted = session.live().find(table).isEmpty();
            long uncounted =
                    restarted ? Math.min(session.request().settings().chunkSize(), planned.getOrDefault(table, 0L)) : 0;
            least.put(table, size - deleted.getOrDefault(table, 0L) - uncounted);
        });
        return new GuardedTables(session.tables(), least, table -> PlannedKeys.deletes(session.plan(), table));
    }

    private RunSoFar soFar() {
        Map<Step, RunSoFar.OfStep> steps = new EnumMap<>(Step.class);
        for (Step step : session.plan().steps()) {
            steps.put(
                    step,
                    new RunSoFar.OfStep(
                            session.plan().counts().writes(step),
                            counted(step, Counter.REFUSED),
                            counted(step, Counter.CREATED)
                                            + counted(step, Counter.UPDATED)
                                            + counted(step, Counter.DELETED)
                                    > 0));
        }
        // the tables of the snapshot are known to the process that took it, and to no other
        boolean goesOn = session.live().find(Table.TRUNK).isEmpty();
        return new RunSoFar(toHoldBackAfterEarlierStarts(), steps, goesOn);
    }

    private long counted(Step step, Counter counter) {
        return ledger.counters(run, step.word()).getOrDefault(counter.word(), 0L);
    }

    /** What a pruned row no longer wants is nothing that others refer to. */
    private DeletionChecks checks(GuardedTables tables) {
        RunRequest request = session.request();
        return request.verb() == Verb.DECOMMISSION
                ? new ReferenceChecks(
                        tables::untouched, request.dialect(), session.base().customers(), session.client()::calls)
                : DeletionChecks.none();
    }

    private Set<String> toHoldBackAfterEarlierStarts() {
        return ledger.rejects(run).stream()
                .filter(Provisioning::holdsBack)
                .map(Reject::customer)
                .collect(Collectors.toSet());
    }

    private static boolean holdsBack(Reject reject) {
        boolean deletes = Step.of(reject.step()).map(Step::deletes).orElse(false);
        return reject.kind().equals(Rejection.Kind.REFUSED.word())
                || reject.kind().equals(Rejection.Kind.CONFLICT.word()) && !deletes;
    }
}
