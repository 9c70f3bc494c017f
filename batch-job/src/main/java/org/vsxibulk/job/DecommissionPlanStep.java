package org.vsxibulk.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.vsxibulk.customer.Amount;
import org.vsxibulk.customer.Problem;
import org.vsxibulk.history.ChunkLedger;
import org.vsxibulk.history.OwnedTrunks;
import org.vsxibulk.history.Reject;
import org.vsxibulk.plan.ChangeAction;
import org.vsxibulk.plan.DecommissionPlanner;
import org.vsxibulk.plan.GuardException;
import org.vsxibulk.plan.PlanReader;
import org.vsxibulk.plan.SavedPlan;
import org.vsxibulk.plan.Step;
import org.vsxibulk.plan.StillInUse;
import org.vsxibulk.plan.guard.Guards;
import org.vsxibulk.plan.rule.Situation;
import org.vsxibulk.provision.Rejection;
import org.vsxibulk.vsxi.Table;

/** Finds all that the customers have on the switch, and saves the plan that takes it off. */
final class DecommissionPlanStep implements Tasklet {

    private final RunSession session;

    private final OwnedTrunks owned;
    private final ChunkLedger ledger;
    private final EmptyTables emptyTables;
    private final long run;

    DecommissionPlanStep(RunSession session, OwnedTrunks owned, ChunkLedger ledger, EmptyTables emptyTables, long run) {
        this.session = session;
        this.owned = owned;
        this.ledger = ledger;
        this.emptyTables = emptyTables;
        this.run = run;
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
        session.progress().end(Amount.of(plan.counts().writes(), "entries") + " to delete");
        String stopped =
                request.isPreview() ? "decommission would stop here" : "decommission stopped before its first write";
        Approval.require(session, plan, stopped);
        session.contradictions().judgePlanned(stopped);
        requireWhatRefers(plan);
        guards.judge(stopped, request.options()::allows)
                .forEach(note -> session.progress().note("WARNING: " + note));
        if (request.writes()) {
            session.forecast().ifPresent(forecast -> forecast.planned(plan, session.now()));
            tellWhatIsKept(plan);
        }
        return RepeatStatus.FINISHED;
    }

    /** Without trunks and routes, nothing would speak against deleting the tables and trunks that they lead to. */
    private void requireWhatRefers(SavedPlan plan) {
        for (Table table : List.of(Table.TRUNK, Table.ROUTE)) {
            if (plan.counts().writes() > 0
                    && session.live().get(table).size() == 0
                    && !emptyTables.believes(table, "whole", "decommission")) {
                throw new GuardException("the switch shows no " + table.plural() + " at all, but other entries of these"
                        + " customers: its list may have come empty by mistake. Nothing was deleted; type the same command"
                        + " again. If there really are none, run audit first: a decommissioning believes what the last"
                        + " audit saw");
            }
        }
    }

    private void tellWhatIsKept(SavedPlan plan) {
        Map<Integer, String> reasons = plan.problems().stream()
                .filter(problem -> problem.rule().equals(StillInUse.ID))
                .collect(Collectors.toMap(Problem::line, Problem::message, (first, second) -> first));
        for (Step step : plan.steps()) {
            long kept = plan.counts().of(step, ChangeAction.KEPT);
            ledger.add(run, step.word(), Map.of(Counter.HELD_BACK.word(), kept));
            List<Reject> rejects = new ArrayList<>();
            PlanReader.forEach(plan.file(step), line -> {
                if (line.action() == ChangeAction.KEPT) {
                    rejects.add(new Reject(
                            step.word(),
                            Rejection.Kind.IN_USE.word(),
                            line.key(),
                            line.customer(),
                            line.row(),
                            reasons.getOrDefault(line.row(), "something that stays needs its trunk or its tables")));
                }
            });
            ledger.reject(run, rejects);
        }
    }
}
