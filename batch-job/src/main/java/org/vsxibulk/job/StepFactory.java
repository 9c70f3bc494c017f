package org.vsxibulk.job;

import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.batch.infrastructure.support.transaction.ResourcelessTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.vsxibulk.provision.Intent;
import org.vsxibulk.vsxi.http.StopSignal;

/** Makes steps that keep their checkpoint and do not begin when the run is to stop. */
record StepFactory(JobRepository repository, PlatformTransactionManager transactions, StopSignal stop) {

    /**
     * Runs again at every start, without a transaction around it: its work writes many times and must not hold one open.
     * HSQLDB tidies up its log when nobody has, and lets no transaction begin while it waits for that.
     */
    Step always(String name, Tasklet work) {
        return new StepBuilder(name, repository)
                .tasklet(unlessStopped(work), new ResourcelessTransactionManager())
                .allowStartIfComplete(true)
                .build();
    }

    /** Is not run again once it has ended in order; what it writes is one transaction. */
    Step once(String name, Tasklet work) {
        return new StepBuilder(name, repository)
                .tasklet(unlessStopped(work), transactions)
                .build();
    }

    private Tasklet unlessStopped(Tasklet work) {
        return (contribution, context) -> {
            stop.throwIfRequested();
            return work.execute(contribution, context);
        };
    }

    /**
     * Runs again at every start until a later step has ended in order: for work whose result that step needs in memory.
     *
     * @param later name of the step that needs it
     */
    Step until(String later, String name, Tasklet work) {
        return always(name, (contribution, context) -> {
            StepExecution execution = context.getStepContext().getStepExecution();
            return ended(later, execution.getJobExecution().getJobInstance())
                    ? RepeatStatus.FINISHED
                    : work.execute(contribution, context);
        });
    }

    private boolean ended(String step, JobInstance instance) {
        StepExecution last = repository.getLastStepExecution(instance, step);
        return last != null && last.getStatus() == BatchStatus.COMPLETED;
    }

    Step chunked(org.vsxibulk.plan.Step step, Provisioning provisioning) {
        RunSession session = provisioning.session();
        ProvisionWriter writer = provisioning.writer(step, transactions);
        return new StepBuilder(step.word(), repository)
                .<Intent, Intent>chunk(session.request().settings().chunkSize())
                .reader(new PlanItemReader(() -> session.plan().file(step), () -> provisioning.intents(step)::of))
                .writer(writer)
                .transactionManager(transactions)
                .listener(new Checkpoint(repository))
                .listener(new StepProgress(step, session, writer))
                .build();
    }
}
