package org.vsxibulk.job;

import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
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

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) {
        if (session.request().writes()) {
            requireConfirmedDialect();
            ActiveNode.require(session.client());
        }
        session.progress().begin("snapshot", Table.values().length, "tables");
        long entries = 0;
        for (Table table : Table.values()) {
            session.stop().throwIfRequested();
            LiveTable live = session.tables().download(table);
            entries += live.size();
            requireWhole(live);
            requireKeys(live);
            session.progress().at(table.ordinal() + 1);
        }
        session.progress().end("%,d entries on the switch".formatted(entries));
        return RepeatStatus.FINISHED;
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

    /** With a wrong path to the key, everything on the switch looks new, and what is there would be written over. */
    private void requireKeys(LiveTable live) {
        if (live.lacksKeys()) {
            throw new GuardException("none of the %,d %s of the switch has a value where the dialect says that"
                            .formatted(live.size(), live.table().plural())
                    + " the key stands. Nothing was written; correct the paths of the key fields in the dialect (tables."
                    + live.table().word() + ".fields)");
        }
    }

    private void requireConfirmedDialect() {
        RunRequest request = session.request();
        if (!request.dialect().confirmed() && !request.options().allows(Consent.ACCEPT_ASSUMPTIONS)) {
            throw new GuardException(
                    "nobody has confirmed the dialect '" + request.dialect().name()
                            + "' against this switch, and a wrong word in it could harm every trunk; nothing was written. Compare"
                            + " it with downloads of your switch (docs/dialect.md) and set 'confirmed: true' in it, or pass"
                            + " --accept-assumptions");
        }
    }
}
