package org.vsxibulk.job;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.vsxibulk.blueprint.Part;
import org.vsxibulk.customer.Problem;
import org.vsxibulk.history.OwnedTrunks;
import org.vsxibulk.plan.PlanChoices;
import org.vsxibulk.plan.Planner;
import org.vsxibulk.plan.SavedPlan;
import org.vsxibulk.plan.rule.LiveRules;
import org.vsxibulk.plan.rule.Situation;

/** Holds the input against the switch, compares, and saves the plan. */
final class PlanStep implements Tasklet {

    private final RunSession session;
    private final OwnedTrunks owned;

    PlanStep(RunSession session, OwnedTrunks owned) {
        this.session = session;
        this.owned = owned;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) {
        RunRequest request = session.request();
        List<Problem> problems = checkAgainstTheSwitch();
        int customers = session.base().customers().size();
        session.progress().begin("plan", (long) customers * Part.values().length, "customer parts");
        SavedPlan plan = new Planner(
                        request.settings(),
                        request.writingDialect(),
                        new PlanChoices(
                                request.options().prune(), request.options().setPasswords()))
                .plan(
                        session.base().customers(),
                        problems,
                        session.live(),
                        session.planFolder(),
                        session.identity(),
                        change -> {},
                        done -> {
                            session.stop().throwIfRequested();
                            session.progress().at(done);
                        });
        session.plan(plan);
        session.progress().end("%,d entries to write".formatted(plan.counts().writes()));
        return RepeatStatus.FINISHED;
    }

    private List<Problem> checkAgainstTheSwitch() {
        RunRequest request = session.request();
        Set<Integer> trunks = session.base().customers().stream()
                .map(customer -> customer.trunkId().value())
                .collect(Collectors.toSet());
        List<Problem> problems = LiveRules.check(
                new Situation(
                        session.base().customers(),
                        session.live(),
                        request.settings(),
                        request.dialect(),
                        owned.among(trunks)),
                request.files().customersCsv().toString());
        session.base(session.base().with(problems));
        ValidateStep.requireClean(request, session.base());
        return problems;
    }
}
