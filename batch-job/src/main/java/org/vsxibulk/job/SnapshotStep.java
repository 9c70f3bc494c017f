package org.vsxibulk.job;

import java.util.stream.IntStream;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.vsxibulk.plan.Consent;
import org.vsxibulk.plan.GuardException;
import org.vsxibulk.vsxi.Table;
import org.vsxibulk.vsxi.dialect.TableDialect;
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
        take();
        return RepeatStatus.FINISHED;
    }

    /** For a start whose predecessor ended between its snapshot and its plan: what is planned from is what is live now. */
    void takeUnlessTaken() {
        if (session.live().find(Table.TRUNK).isEmpty()) {
            take();
        }
    }

    private void take() {
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
        TableDialect table = session.request().dialect().table(live.table());
        if (live.size() > 0
                && IntStream.range(0, live.size()).allMatch(position -> table.lacksFirst(live.key(position)))) {
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
