package org.vsxibulk.job;

import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.builder.SimpleJobBuilder;
import org.vsxibulk.history.ChunkLedger;
import org.vsxibulk.history.FindingHistory;
import org.vsxibulk.history.OwnedTrunks;
import org.vsxibulk.history.Run;
import org.vsxibulk.plan.Step;

/** The steps of a run, in the order of the data's way. */
final class RunJob {

    private RunJob() {}

    static Job of(RunSession session, Run run, BatchRuntime batch, DataSource dataSource) {
        Verb verb = session.request().verb();
        StepFactory steps = new StepFactory(batch.repository(), batch.transactions(), session.stop());
        ChunkLedger ledger = new ChunkLedger(dataSource);
        OwnedTrunks owned = new OwnedTrunks(dataSource);
        FindingHistory findings = new FindingHistory(dataSource);
        List<org.springframework.batch.core.step.Step> all = new ArrayList<>();
        all.add(steps.always("validate", new ValidateStep(session)));
        all.add(steps.until("plan", "snapshot", new SnapshotStep(session)));
        if (verb == Verb.DECOMMISSION) {
            all.add(steps.once(
                    "plan", new DecommissionPlanStep(session, owned, ledger, new EmptyTables(findings), run.id())));
        } else if (verb != Verb.AUDIT) {
            all.add(steps.once("plan", new PlanStep(session, owned, run.id())));
        }
        if (session.request().writes()) {
            Provisioning provisioning = new Provisioning(session, ledger, owned, run.id());
            for (Step step : session.request().steps()) {
                all.add(steps.chunked(step, provisioning));
            }
        }
        if (verb != Verb.PLAN && !session.request().isPreview()) {
            all.add(steps.always("audit", new AuditStep(session, run.id(), findings, ledger, owned)));
        }
        SimpleJobBuilder job = new JobBuilder(run.verb(), batch.repository()).start(all.get(0));
        all.stream().skip(1).forEach(job::next);
        return job.build();
    }
}
