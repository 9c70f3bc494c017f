package org.vsxibulk.job;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/**
 * Puts checkpoints back. Between the moment when Spring Batch 6.0.6 saves a restarted step with an empty context and that
 * when {@link Checkpoint} fills it, a kill leaves the step without one: it would start from line 0 and count its entries
 * twice.
 */
record LostCheckpoint(JobRepository repository) {

    /** Only to be called when no process runs the job. */
    void putBack(JobInstance instance) {
        List<JobExecution> newestFirst = repository.getJobExecutions(instance);
        Map<String, StepExecution> newestOfStep = new HashMap<>();
        for (JobExecution execution : newestFirst) {
            for (StepExecution step : execution.getStepExecutions()) {
                ExecutionContext context = step.getExecutionContext();
                boolean kept = context.containsKey(PlanItemReader.READ);
                StepExecution newest = newestOfStep.putIfAbsent(step.getStepName(), step);
                if (kept && newest != null && !newest.getExecutionContext().containsKey(PlanItemReader.READ)) {
                    newest.setExecutionContext(new ExecutionContext(context));
                    repository.updateExecutionContext(newest);
                }
            }
        }
    }
}
