package org.vsxibulk.job;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.vsxibulk.customer.CustomerBase;
import org.vsxibulk.history.Run;
import org.vsxibulk.plan.ApprovedPlan;
import org.vsxibulk.report.EntryReject;
import org.vsxibulk.report.Outcome;
import org.vsxibulk.report.RunInfo;
import org.vsxibulk.report.RunResult;
import org.vsxibulk.report.StepSummary;
import org.vsxibulk.report.WindowSummary;
import org.vsxibulk.settings.Settings;
import org.vsxibulk.vsxi.http.Traffic;
import org.vsxibulk.vsxi.http.Window;

/** All that a run tells at its end, for every report alike. */
record ResultOfRun(RunSession session, Run run, Verdict verdict, Optional<Window> window) {

    /** @param steps what was done, or in a plan what would be done */
    RunResult between(Instant started, Instant ended, List<StepSummary> steps, List<EntryReject> rejects) {
        return new RunResult(
                info(started, ended),
                verdict.outcome(),
                Summaries.input(session),
                steps,
                rejects,
                session.audit(),
                requests(),
                verdict.messages(),
                nextCommand(steps));
    }

    private RunInfo info(Instant started, Instant ended) {
        RunRequest request = session.request();
        Settings settings = request.settings();
        return new RunInfo(
                run.verb(),
                settings.switchId(),
                settings.connection().url().map(Object::toString).orElse(""),
                request.dialect().name(),
                request.files().customersCsv(),
                request.files().didsCsv(),
                run.number(),
                run.starts() > 1,
                started,
                ended,
                session.folder(),
                request.options().approvedPlan().map(ApprovedPlan::folder),
                window.map(limit -> new WindowSummary(
                        limit.closes(),
                        limit.stoppedTheRun(),
                        session.forecast().flatMap(Forecast::end))));
    }

    private RunResult.Requests requests() {
        Traffic traffic = session.client().traffic();
        return new RunResult.Requests(
                traffic.reads(),
                traffic.writes(),
                traffic.repeats(),
                traffic.bytesSent(),
                session.client().timeLost());
    }

    private String nextCommand(List<StepSummary> steps) {
        RunRequest request = session.request();
        boolean leavers = request.verb() == Verb.DECOMMISSION
                && request.writes()
                && steps.stream().anyMatch(step -> step.deleted() > 0);
        return leavers ? NextCommand.withLeavers(nextCommand()) : nextCommand();
    }

    private String nextCommand() {
        RunRequest request = session.request();
        if (verdict.outcome() == Outcome.STOPPED
                && window.filter(Window::stoppedTheRun).isPresent()) {
            return NextCommand.inTheNextWindow(request);
        }
        return Confirmation.command(session)
                .filter(command -> verdict.missing().isEmpty())
                .orElseGet(() -> verdict.trusted()
                        ? NextCommand.after(request, end(), session.folder())
                        : request.command().text());
    }

    private NextCommand.End end() {
        Optional<CustomerBase> base = session.baseIfRead();
        return new NextCommand.End(
                verdict.outcome(),
                verdict.missing(),
                base.filter(CustomerBase::fileError).isPresent(),
                base.filter(CustomerBase::anythingRejected).isPresent(),
                base.filter(read -> read.strayDidsLines().isEmpty()).isPresent());
    }
}
