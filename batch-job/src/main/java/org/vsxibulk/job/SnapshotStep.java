package org.vsxibulk.job;

import java.util.Optional;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.vsxibulk.adopt.check.Release;
import org.vsxibulk.adopt.check.Standing;
import org.vsxibulk.adopt.check.TablesCheck;
import org.vsxibulk.customer.Amount;
import org.vsxibulk.plan.Consent;
import org.vsxibulk.plan.GuardException;
import org.vsxibulk.vsxi.Table;
import org.vsxibulk.vsxi.http.ActiveNode;
import org.vsxibulk.vsxi.live.LiveTable;

/** Downloads the six tables of the switch. */
final class SnapshotStep implements Tasklet {

    private final RunSession session;

    SnapshotStep(RunSession session) {
        this.session = session;
    }

    /** Begins with the download: before this step, while the input is still read, or at its beginning. */
    static SnapshotAhead begin(RunSession session) {
        return SnapshotAhead.begin(session, () -> {
            if (session.request().writes()) {
                requireConfirmedDialect(session);
                ActiveNode.require(session.client());
            }
        });
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) {
        if (session.request().verb() == Verb.AUDIT) {
            session.runningAudit(RunningAudit.start(session, customer -> Optional.empty()));
        }
        SnapshotAhead snapshot = session.snapshot();
        TablesCheck check =
                new TablesCheck(session.request().settings(), session.request().dialect());
        session.progress().begin("snapshot", Table.values().length, "tables");
        long entries = 0;
        for (Table table : Table.values()) {
            session.stop().throwIfRequested();
            LiveTable live = snapshot.next();
            session.runningAudit().ifPresent(audit -> audit.arrived(live));
            if (table == Table.TRUNK && session.request().verb() == Verb.MIGRATE && seemsMigrated()) {
                session.runningAudit(RunningAudit.ofKnown(session));
            }
            entries += live.size();
            requireWhole(live);
            check.arrived(live);
            session.progress().at(table.ordinal() + 1);
        }
        session.progress().end(Amount.of(entries, "entries") + " on the switch");
        // what the switch contradicts would harm it; a verb that only looks says so once it has shown what it can
        session.contradictions(new Contradictions(check.contradictions()));
        session.contradictions().judge(session.request());
        return RepeatStatus.FINISHED;
    }

    /** Then there is most likely nothing to write, and what is there is audited while it is downloaded and planned. */
    private boolean seemsMigrated() {
        int customers = session.base().customers().size();
        return session.live().get(Table.TRUNK).size() >= customers
                && session.live().get(Table.ROUTE_TABLE).size() >= customers;
    }

    /** An audit says that it is incomplete; a plan made of half a table would create what is there. */
    private void requireWhole(LiveTable live) {
        if (session.request().verb() != Verb.AUDIT && live.doubt().isPresent()) {
            String doubt = live.doubt().get();
            // only paging is mended in the dialect; a table that moves is read again later
            throw new GuardException(doubt + ". Nothing was written"
                    + (doubt.contains("page parameter")
                            ? "; name the page parameter in the dialect (paging.parameter)"
                            : ""));
        }
    }

    private static void requireConfirmedDialect(RunSession session) {
        RunRequest request = session.request();
        if (request.options().allows(Consent.ACCEPT_ASSUMPTIONS)) {
            return;
        }
        Standing standing = Standing.of(
                request.dialect(),
                request.stateFolder(),
                () -> Release.of(session.client().scout(), request.dialect()));
        if (!standing.confirmed()) {
            throw new GuardException("the dialect '" + request.dialect().name() + "' is not confirmed for this switch: "
                    + standing.words()
                    + ". A wrong word in it could harm every trunk; nothing was written. Let './run.sh"
                    + " check' compare it with the switch, and vouch for it with './run.sh check --confirm'; or set"
                    + " 'confirmed: true' in it (docs/dialect.md), or pass --accept-assumptions");
        }
    }
}
