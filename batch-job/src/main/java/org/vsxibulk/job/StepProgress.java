package org.vsxibulk.job;

import java.time.Duration;
import java.time.Instant;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;
import org.vsxibulk.plan.Step;

/** Tells when a writing step begins and ends. */
final class StepProgress implements StepExecutionListener {

    private final Step step;
    private final RunSession session;
    private final ProvisionWriter writer;
    private Instant begun = Instant.EPOCH;

    StepProgress(Step step, RunSession session, ProvisionWriter writer) {
        this.step = step;
        this.session = session;
        this.writer = writer;
    }

    @Override
    public void beforeStep(StepExecution execution) {
        begun = session.now();
        writer.begin(execution.getExecutionContext().getLong(PlanItemReader.READ, 0));
    }

    @Override
    public ExitStatus afterStep(StepExecution execution) {
        session.time(step, Duration.between(begun, session.now()));
        if (execution.getStatus() == BatchStatus.COMPLETED) {
            session.progress().end("");
        }
        return execution.getExitStatus();
    }
}
