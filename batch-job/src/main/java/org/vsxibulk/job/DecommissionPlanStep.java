package org.vsxibulk.job;

import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.vsxibulk.history.OwnedTrunks;
import org.vsxibulk.plan.DecommissionPlanner;
import org.vsxibulk.plan.SavedPlan;
import org.vsxibulk.plan.guard.Guards;
import org.vsxibulk.plan.rule.Situation;

/** Finds all that the customers have on the switch, and saves the plan that takes it off. */
final class DecommissionPlanStep implements Tasklet {

    private final RunSession session;

    private final OwnedTrunks owned;

    DecommissionPlanStep(RunSession session, OwnedTrunks owned) {
        this.session = session;
        this.owned = owned;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) {
        RunRequest request = session.request();
        Guards guards = Guards.ofDecommission(new Situation(
                session.base().customers(), session.live(), request.settings(), request.dialect(), owned.all()));
        session.progress().begin("plan", 0, "entries");
        SavedPlan plan = new DecommissionPlanner(request.settings(), request.dialect())
                .plan(
                        session.base().customers(),
                        request.files().customersCsv().toString(),
                        session.live(),
                        session.planFolder(),
                        session.identity(),
                        guards,
                        done -> {
                            session.stop().throwIfRequested();
                            session.progress().at(done);
                        });
        session.base(session.base().with(plan.problems()));
        session.plan(plan);
        session.progress().end("%,d entries to delete".formatted(plan.counts().writes()));
        guards.judge(
                        request.isPreview()
                                ? "decommission would stop here"
                                : "decommission stopped before its first write",
                        request.options()::allows)
                .forEach(note -> session.progress().note("WARNING: " + note));
        return RepeatStatus.FINISHED;
    }
}
