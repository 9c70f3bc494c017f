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
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.vsxibulk.history.Run;

/**
 * Starts the Spring Batch job of a run in a context of its own, or continues it. Only to be called while the state folder is
 * locked: recovery takes for granted that no other process runs the job.
 */
final class BatchStart {

    private BatchStart() {}

    /** Runs the job to its end and returns what made it fail, if it did. */
    static Optional<Throwable> run(RunSession session, Run run, DataSource dataSource) {
        try (ConfigurableApplicationContext context = context(session, run, dataSource)) {
            JobExecution execution = start(
                    context.getBean(JobRepository.class),
                    context.getBean(JobOperator.class),
                    context.getBean(Job.class),
                    parameters(run));
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

    /** Not a {@code SpringApplication}: its environment, logging and events serve nobody here, and take longer than the beans. */
    private static ConfigurableApplicationContext context(RunSession session, Run run, DataSource dataSource) {
        AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
        context.registerBean(RunSession.class, () -> session, bean -> bean.setDestroyMethodName(""));
        context.registerBean(Run.class, () -> run);
        context.registerBean("dataSource", DataSource.class, () -> dataSource, bean -> bean.setDestroyMethodName(""));
        context.register(JobConfiguration.class);
        context.refresh();
        return context;
    }

    private static JobParameters parameters(Run run) {
        return new JobParametersBuilder()
                .addString("switch", run.switchId())
                .addString("identity", run.identity())
                .addLong("run", (long) run.number())
                .toJobParameters();
    }

    /** Continues the newest execution of the instance, whatever the last process left of it. */
    static JobExecution start(JobRepository repository, JobOperator operator, Job job, JobParameters parameters)
            throws JobExecutionException {
        JobInstance instance = repository.getJobInstance(job.getName(), parameters);
        JobExecution last = instance == null ? null : repository.getLastJobExecution(instance);
        if (instance != null && last == null) {
            // killed between the two inserts of a first start: such an instance can never be started
            repository.deleteJobInstance(instance);
        }
        if (last != null && last.getStatus().isRunning()) {
            operator.recover(last);
        }
        if (last != null) {
            new LostCheckpoint(repository).putBack(instance);
        }
        if (last != null && last.getStatus() == BatchStatus.COMPLETED) {
            reopen(repository, last);
        }
        return operator.start(job, parameters);
    }

    /** Killed when all was done but the reports: the steps that run always find out again what they need. */
    private static void reopen(JobRepository repository, JobExecution complete) {
        complete.setStatus(BatchStatus.STOPPED);
        complete.setExitStatus(ExitStatus.STOPPED);
        repository.update(complete);
    }
}
