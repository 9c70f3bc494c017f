package org.vsxibulk.job;

import java.util.function.Consumer;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.vsxibulk.plan.DecommissionPlanner;
import org.vsxibulk.plan.PlannedChange;
import org.vsxibulk.plan.SavedPlan;

/** Finds all that the customers have on the switch, and saves the plan that takes it off. */
final class DecommissionPlanStep implements Tasklet {

    private final RunSession session;

    DecommissionPlanStep(RunSession session) {
        this.session = session;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) {
        RunRequest request = session.request();
        Consumer<PlannedChange> watcher = change -> {};
        session.progress().begin("plan", 0, "entries");
        SavedPlan plan = new DecommissionPlanner(request.settings(), request.dialect())
                .plan(
                        session.base().customers(),
                        request.files().customersCsv().toString(),
                        session.live(),
                        session.planFolder(),
                        session.identity(),
                        watcher,
                        done -> {
                            session.stop().throwIfRequested();
                            session.progress().at(done);
                        });
        session.base(session.base().with(plan.problems()));
        session.plan(plan);
        session.progress().end("%,d entries to delete".formatted(plan.counts().writes()));
        return RepeatStatus.FINISHED;
    }
}
