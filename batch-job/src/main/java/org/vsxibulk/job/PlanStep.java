package org.vsxibulk.job;

import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.vsxibulk.blueprint.Part;
import org.vsxibulk.plan.Planner;
import org.vsxibulk.plan.SavedPlan;

/** Compares and saves the plan. */
final class PlanStep implements Tasklet {

    private final RunSession session;

    PlanStep(RunSession session) {
        this.session = session;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) {
        RunRequest request = session.request();
        int customers = session.base().customers().size();
        session.progress().begin("plan", (long) customers * Part.values().length, "customer parts");
        SavedPlan plan = new Planner(request.settings(), request.dialect())
                .plan(session.base().customers(), session.live(), session.planFolder(), session.identity(), done -> {
                    session.stop().throwIfRequested();
                    session.progress().at(done);
                });
        session.plan(plan);
        session.progress().end("%,d entries to write".formatted(plan.counts().writes()));
        return RepeatStatus.FINISHED;
    }
}
