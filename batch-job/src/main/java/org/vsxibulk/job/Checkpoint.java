package org.vsxibulk.job;

import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;

/**
 * Writes the checkpoint that a restarted step took over before its first chunk. Spring Batch 6.0.6 saves an empty one and
 * keeps the old one in memory only, so that a second kill before the first commit would start the step from line 0.
 */
final class Checkpoint implements StepExecutionListener {

    private final JobRepository repository;

    Checkpoint(JobRepository repository) {
        this.repository = repository;
    }

    @Override
    public void beforeStep(StepExecution step) {
        repository.updateExecutionContext(step);
    }
}
