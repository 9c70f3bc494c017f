package org.vsxibulk.job;

import java.util.EnumSet;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.job.SimpleJob;
import org.springframework.batch.core.job.StartLimitExceededException;
import org.springframework.batch.core.launch.JobRestartException;
import org.springframework.batch.core.step.StepExecution;
import org.vsxibulk.history.ChunkLedger;
import org.vsxibulk.history.FindingHistory;
import org.vsxibulk.history.OwnedTrunks;
import org.vsxibulk.history.Run;
import org.vsxibulk.history.RunHistory;
import org.vsxibulk.plan.Step;

/**
 * The steps of a run, in the order of the data's way. A step for which the plan has nothing is passed over: to begin it, find
 * nothing and end it would be ten commits.
 */
final class RunJob extends SimpleJob {

    private final RunSession session;
    private final Set<Step> writing = EnumSet.noneOf(Step.class);

    RunJob(RunSession session, Run run, BatchRuntime batch, DataSource dataSource) {
        super(run.verb());
        this.session = session;
        setJobRepository(batch.repository());
        Verb verb = session.request().verb();
        StepFactory steps = new StepFactory(batch.repository(), batch.transactions(), session.stop());
        ChunkLedger ledger = new ChunkLedger(dataSource);
        OwnedTrunks owned = new OwnedTrunks(dataSource);
        FindingHistory findings = new FindingHistory(dataSource);
        RunHistory runs = new RunHistory(dataSource);
        addStep(steps.always("validate", new ValidateStep(session)));
        addStep(steps.until("plan", "snapshot", new SnapshotStep(session)));
        if (verb == Verb.DECOMMISSION) {
            addStep(steps.once(
                    "plan", new DecommissionPlanStep(session, owned, ledger, new EmptyTables(findings), run.id())));
        } else if (verb != Verb.AUDIT) {
            addStep(steps.once("plan", new PlanStep(session, owned, runs, run.id())));
        }
        if (session.request().writes()) {
            Provisioning provisioning = new Provisioning(session, ledger, owned, runs, run.id());
            for (Step step : session.request().steps()) {
                writing.add(step);
                addStep(steps.chunked(step, provisioning));
            }
        }
        if (verb != Verb.PLAN && !session.request().isPreview()) {
            addStep(steps.always("audit", new AuditStep(session, run.id(), findings, ledger, owned)));
        }
    }

    @Override
    protected void doExecute(JobExecution execution)
            throws JobInterruptedException, JobRestartException, StartLimitExceededException {
        @Nullable StepExecution last = null;
        for (String name : getStepNames()) {
            if (!passedOver(name)) {
                last = handleStep(getStep(name), execution);
                if (last.getStatus() != BatchStatus.COMPLETED) {
                    break;
                }
            }
        }
        if (last != null) {
            execution.upgradeStatus(last.getStatus());
            execution.setExitStatus(last.getExitStatus());
        }
    }

    private boolean passedOver(String name) {
        for (Step step : writing) {
            if (step.word().equals(name) && session.plan().counts().writes(step) == 0) {
                session.progress().begin(name, 0, "entries");
                session.progress().end("");
                return true;
            }
        }
        return false;
    }
}
