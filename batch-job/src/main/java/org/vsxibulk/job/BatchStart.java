package org.vsxibulk.job;

import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.vsxibulk.history.Run;

/**
 * Starts the Spring Batch job of a run, or continues it. Only to be called while the state folder is
 * locked: recovery takes for granted that no other process runs the job.
 */
final class BatchStart {

    private BatchStart() {}

    /** Runs the job to its end and returns what made it fail, if it did. */
    static Optional<Throwable> run(RunSession session, Run run, DataSource dataSource) {
        BatchRuntime batch = BatchRuntime.over(dataSource);
        try {
            JobExecution execution = start(batch, new RunJob(session, run, batch, dataSource), parameters(run));
            if (execution.getStatus() == BatchStatus.COMPLETED) {
                return Optional.empty();
            }
            return Optional.of(execution.getAllFailureExceptions().stream()
                    .findFirst()
                    .orElseGet(() -> new IllegalStateException("the job ended " + execution.getExitStatus())));
        } catch (JobExecutionException e) {
            return Optional.of(e);
        }
    }

    private static JobParameters parameters(Run run) {
        return new JobParametersBuilder()
                .addString("switch", run.switchId())
                .addString("identity", run.identity())
                .addLong("run", (long) run.number())
                .toJobParameters();
    }

    /** Continues the newest execution of the instance, whatever the last process left of it. */
    static JobExecution start(BatchRuntime batch, Job job, JobParameters parameters) throws JobExecutionException {
        JobRepository repository = batch.repository();
        JobInstance instance = repository.getJobInstance(job.getName(), parameters);
        JobExecution last = instance == null ? null : repository.getLastJobExecution(instance);
        if (instance != null && last == null) {
            // killed between the two inserts of a first start: such an instance can never be started
            repository.deleteJobInstance(instance);
        }
        if (last != null && last.getStatus().isRunning()) {
            batch.operator().recover(last);
        }
        if (last != null) {
            new LostCheckpoint(repository).putBack(instance);
        }
        if (last != null && last.getStatus() == BatchStatus.COMPLETED) {
            reopen(repository, last);
        }
        return batch.operator().start(job, parameters);
    }

    /** Killed when all was done but the reports: the steps that run always find out again what they need. */
    private static void reopen(JobRepository repository, JobExecution complete) {
        complete.setStatus(BatchStatus.STOPPED);
        complete.setExitStatus(ExitStatus.STOPPED);
        repository.update(complete);
    }
}
