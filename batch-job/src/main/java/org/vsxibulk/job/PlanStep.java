package org.vsxibulk.job;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.vsxibulk.blueprint.Part;
import org.vsxibulk.customer.Amount;
import org.vsxibulk.customer.Problem;
import org.vsxibulk.history.OwnedTrunks;
import org.vsxibulk.history.RunHistory;
import org.vsxibulk.plan.Consent;
import org.vsxibulk.plan.Planner;
import org.vsxibulk.plan.Pruning;
import org.vsxibulk.plan.SavedPlan;
import org.vsxibulk.plan.guard.Guards;
import org.vsxibulk.plan.rule.LiveRules;
import org.vsxibulk.plan.rule.Situation;

/** Holds the input against the switch, compares, saves the plan, and asks the guards whether it may be carried out. */
final class PlanStep implements Tasklet {

    private final RunSession session;
    private final OwnedTrunks owned;
    private final RunHistory history;
    private final long run;

    PlanStep(RunSession session, OwnedTrunks owned, RunHistory history, long run) {
        this.session = session;
        this.owned = owned;
        this.history = history;
        this.run = run;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) {
        RunRequest request = session.request();
        boolean prune = request.options().prune();
        Set<Integer> ownTrunks = owned.all();
        List<Problem> problems = checkAgainstTheSwitch(ownTrunks);
        Pruning pruning = Pruning.of(prune, session.base().anythingRejected());
        boolean whole = prune && !LastRejects.are(request.files(), history.all(), run);
        Optional<String> forgotten =
                whole ? ForgottenNumbers.file(request.files(), history.all(), run) : Optional.empty();
        Guards guards = Guards.of(situation(ownTrunks), whole, session.base().rejectedIds(), forgotten);
        int customers = session.base().customers().size();
        session.progress().begin("plan", (long) customers * Part.values().length, "customer parts");
        SavedPlan plan = new Planner(request.settings(), request.writingDialect(), pruning)
                .plan(
                        session.base().customers(),
                        problems,
                        session.live(),
                        session.planFolder(),
                        session.identity(),
                        guards,
                        done -> {
                            session.stop().throwIfRequested();
                            session.progress().at(done);
                        });
        session.plan(plan);
        if (plan.counts().writes() > 0) {
            session.dropAudit();
        }
        session.progress().end(Amount.of(plan.counts().writes(), "entries") + " to write");
        Approval.require(session, plan, stopped());
        session.contradictions().judgePlanned(stopped());
        if (plan.counts().writes() > 0) {
            ask(guards);
        }
        session.forecast()
                .filter(forecast -> request.writes())
                .ifPresent(forecast -> forecast.planned(plan, session.now()));
        if (request.writes() && request.options().allows(Consent.ADOPT)) {
            adopt(ownTrunks);
        }
        return RepeatStatus.FINISHED;
    }

    /** After the plan is saved: whoever is stopped must be able to read it. */
    private void ask(Guards guards) {
        guards.judge(stopped(), session.request().options()::allows)
                .forEach(note -> session.progress().note("WARNING: " + note));
    }

    private String stopped() {
        Verb verb = session.request().verb();
        return verb == Verb.PLAN ? "migrate would stop here" : verb.word() + " stopped before its first write";
    }

    /** Whoever adopts says so once, also for trunks that need no change today. */
    private void adopt(Set<Integer> ownTrunks) {
        Situation situation = situation(ownTrunks);
        owned.add(
                run,
                session.base().customers().stream()
                        .map(customer -> customer.trunkId().value())
                        .filter(situation::hasTrunk)
                        .toList());
    }

    /** The good rows as they are by now. */
    private Situation situation(Set<Integer> ownTrunks) {
        RunRequest request = session.request();
        return new Situation(
                session.base().customers(), session.live(), request.settings(), request.dialect(), ownTrunks);
    }

    private List<Problem> checkAgainstTheSwitch(Set<Integer> ownTrunks) {
        RunRequest request = session.request();
        List<Problem> problems = LiveRules.check(
                situation(ownTrunks), request.files().customersCsv().toString());
        int customers = session.base().customers().size();
        session.base(session.base().with(problems));
        ValidateStep.requireClean(request, session.base());
        if (session.runningAudit().isPresent() && session.base().customers().size() < customers) {
            session.runningAudit(RunningAudit.ofKnown(session));
        }
        return problems;
    }
}
