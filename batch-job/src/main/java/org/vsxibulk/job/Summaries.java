package org.vsxibulk.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vsxibulk.customer.CustomerBase;
import org.vsxibulk.history.ChunkLedger;
import org.vsxibulk.plan.ChangeAction;
import org.vsxibulk.plan.PlanCounts;
import org.vsxibulk.plan.SavedPlan;
import org.vsxibulk.plan.Step;
import org.vsxibulk.report.EntryReject;
import org.vsxibulk.report.InputSummary;
import org.vsxibulk.report.StepSummary;

/** Gathers what a run tells from the session and the ledger. */
final class Summaries {

    private Summaries() {}

    static Optional<InputSummary> input(RunSession session) {
        return session.baseIfRead().map(base -> input(base));
    }

    static InputSummary input(CustomerBase base) {
        return new InputSummary(
                base.rows(), base.customers().size(), base.rejectedLines().size(), base.numbers(), base.problems());
    }

    /** What was done, or in a plan what would be done. */
    static List<StepSummary> steps(RunSession session, ChunkLedger ledger, long run) {
        Optional<SavedPlan> plan = session.planIfMade();
        if (plan.isEmpty()) {
            return List.of();
        }
        PlanCounts planned = plan.get().counts();
        Map<String, Map<String, Long>> counters = ledger.counters(run);
        boolean wrote = session.request().writes();
        List<StepSummary> steps = new ArrayList<>();
        for (Step step : plan.get().steps()) {
            Map<String, Long> done = counters.getOrDefault(step.word(), Map.of());
            steps.add(new StepSummary(
                    step.word(),
                    step.part().table().plural(),
                    wrote ? count(done, Counter.CREATED) : planned.of(step, ChangeAction.CREATE),
                    wrote ? count(done, Counter.UPDATED) : planned.of(step, ChangeAction.UPDATE),
                    planned.of(step, ChangeAction.UNCHANGED),
                    wrote ? count(done, Counter.DELETED) : planned.of(step, ChangeAction.DELETE),
                    planned.of(step, ChangeAction.LEFT_OVER),
                    count(done, Counter.REFUSED),
                    count(done, Counter.HELD_BACK),
                    count(done, Counter.CONFLICT),
                    session.time(step)));
        }
        return steps;
    }

    private static long count(Map<String, Long> counters, Counter counter) {
        return counters.getOrDefault(counter.word(), 0L);
    }

    static List<EntryReject> rejects(ChunkLedger ledger, long run) {
        return ledger.rejects(run).stream()
                .map(reject -> new EntryReject(
                        reject.step(), reject.kind(), reject.key(), reject.customer(), reject.line(), reject.reason()))
                .toList();
    }
}
