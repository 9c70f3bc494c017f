package org.vsxibulk.job;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DataAccessException;
import org.vsxibulk.customer.CustomerBase;
import org.vsxibulk.customer.Problem;
import org.vsxibulk.history.ChunkLedger;
import org.vsxibulk.history.HistoryDatabase;
import org.vsxibulk.history.Run;
import org.vsxibulk.history.RunHistory;
import org.vsxibulk.history.StateLock;
import org.vsxibulk.plan.PlanIdentity;
import org.vsxibulk.report.EntryReject;
import org.vsxibulk.report.Outcome;
import org.vsxibulk.report.RunResult;
import org.vsxibulk.settings.Settings;
import org.vsxibulk.vsxi.dialect.Dialect;
import org.vsxibulk.vsxi.http.HttpTransport;
import org.vsxibulk.vsxi.http.ReadOnlyTransport;
import org.vsxibulk.vsxi.http.StopSignal;
import org.vsxibulk.vsxi.http.StoppedException;
import org.vsxibulk.vsxi.http.Transport;
import org.vsxibulk.vsxi.http.VsxiClient;
import org.vsxibulk.vsxi.http.Window;
import org.vsxibulk.vsxi.http.WindowedTransport;

/** Runs a verb as a job from lock to reports. Reports are written whatever the outcome. */
public final class JobRunner {

    private final RunRequest request;
    private final StopSignal stop;
    private final Progress progress;
    private final Clock clock;
    private final Optional<Window> window;

    private JobRunner(RunRequest request, StopSignal stop, Progress progress, Clock clock) {
        this.request = request;
        this.stop = stop;
        this.progress = progress;
        this.clock = clock;
        this.window = request.options()
                .until()
                .map(closes -> new Window(
                        closes, clock, stop, request.settings().connection().responseTimeout()));
    }

    /**
     * @throws StateBusyException when another process works on the same switch
     * @throws StoppedException when it was to stop before the run began; nothing is left behind then
     */
    public static RunResult run(RunRequest request, StopSignal stop, Progress progress, Clock clock) {
        JobRunner runner = new JobRunner(request, stop, progress, clock);
        try (StopSignal.Watch closing = runner.window.map(Window::watch).orElse(() -> {})) {
            return runner.run();
        }
    }

    private RunResult run() {
        stop.throwIfRequested();
        try (InputAhead input = new InputAhead(request, stop);
                StateLock lock = SwitchTurn.take(request.settings(), request.runVerb(), clock);
                HistoryDatabase database = HistoryDatabase.open(lock)) {
            return run(database, input);
        }
    }

    private RunResult run(HistoryDatabase database, InputAhead input) {
        RunHistory history = new RunHistory(database.dataSource());
        PlanIdentity identity = input.identity();
        // before the run begins: certificate settings that cannot be used must not leave one behind
        VsxiClient client = client();
        stop.throwIfRequested();
        Run run = beginOrResume(history, identity);
        Instant started = clock.instant();
        Path folder = Path.of(run.folder());
        try (RunSession session =
                new RunSession(request, folder, identity, input::base, client, stop, progress, clock, window)) {
            if (request.verb() != Verb.DECOMMISSION && !Files.exists(session.planFolder())) {
                session.snapshot();
            }
            Optional<Throwable> failure = guarded(session, run, database);
            session.endSnapshot();
            ChunkLedger ledger = new ChunkLedger(database.dataSource());
            List<EntryReject> rejects = Summaries.rejects(ledger, run.id());
            Verdict verdict = Verdict.of(session, failure, rejects);
            verdict.fault().ifPresent(fault -> writeFault(folder, fault));
            List<String> unwritten = new ArrayList<>(session.unwritten());
            unwritten.addAll(writeRejects(session, rejects));
            // the database would forget the end of the run without a word
            Room.problem(request.stateFolder()).ifPresent(unwritten::add);
            RunResult result = new ResultOfRun(session, run, verdict, window)
                    .between(started, clock.instant(), Summaries.steps(session, ledger, run.id()), rejects);
            return finished(
                    history,
                    run,
                    Reports.render(result, unwritten, request.command().text()),
                    verdict);
        }
    }

    private RunResult finished(RunHistory history, Run run, RunResult result, Verdict verdict) {
        try {
            history.finish(
                    run.id(),
                    new Run.End(
                            clock.instant(),
                            result.outcome().words(),
                            result.outcome().exitCode()),
                    verdict.trusted() && resumable(result.outcome()));
            return result;
        } catch (DataAccessException e) {
            // the run stays open, as after a kill
            String why = Room.problem(request.stateFolder()).orElse("the end of the run was not remembered: " + e);
            return Reports.render(result, List.of(why), request.command().text());
        }
    }

    /** A fault of our own is not: the next start plans afresh, which is always safe, instead of meeting the fault again. */
    private boolean resumable(Outcome outcome) {
        return request.writes() && (outcome == Outcome.STOPPED || outcome == Outcome.SWITCH_UNAVAILABLE);
    }

    private Run beginOrResume(RunHistory history, PlanIdentity identity) {
        String hash = InputHash.combined(identity, request.options().approvedPlan());
        Optional<Run> newest = history.newest(request.runVerb());
        RunDecision decision = RunDecision.of(request.writes(), newest, hash, clock.instant());
        decision.giveUp().ifPresent(run -> {
            history.abandon(run.id());
            if (!decision.reason().isEmpty()) {
                progress.note("The unfinished run in " + run.folder() + " is given up: " + decision.reason() + ".");
            }
        });
        if (decision.resume().isPresent()) {
            Run run = decision.resume().get();
            progress.note("Going on with the unfinished run in " + run.folder() + ".");
            return history.resume(run.id());
        }
        Settings settings = request.settings();
        Instant now = clock.instant();
        List<String> inputs = new ArrayList<>();
        inputs.add(request.files().customersCsv().toString());
        request.files().didsCsv().ifPresent(dids -> inputs.add(dids.toString()));
        return history.begin(new Run.Beginning(
                request.runVerb(),
                settings.switchId(),
                hash,
                RunFolder.create(settings.folders().reports(), request.runVerb(), now)
                        .toString(),
                now,
                identity.dialect(),
                inputs));
    }

    private VsxiClient client() {
        Settings settings = request.settings();
        Dialect dialect = request.dialect();
        StopSignal ofClient = StopSignal.following(stop);
        HttpTransport https = new HttpTransport(
                settings.connection().url().orElseThrow(),
                settings.connection(),
                dialect.transport().contentType(),
                ofClient);
        Transport transport = window.<Transport>map(limit -> new WindowedTransport(https, limit))
                .orElse(https);
        return new VsxiClient(
                request.writingDialect(),
                request.writes() ? transport : new ReadOnlyTransport(transport),
                settings.minGap(),
                settings.connection().retry(),
                ofClient,
                settings.connection().maxEntries());
    }

    /** A fault of our own must not take the reports with it. */
    private static Optional<Throwable> guarded(RunSession session, Run run, HistoryDatabase database) {
        try {
            return BatchStart.run(session, run, database.dataSource());
        } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) {
            return Optional.of(e);
        }
    }

    private List<String> writeRejects(RunSession session, List<EntryReject> rejects) {
        List<Problem> problems =
                session.baseIfRead().map(CustomerBase::problems).orElse(List.of());
        return Reports.rejects(request.files(), request.settings().input(), problems, rejects, session.folder());
    }

    private static void writeFault(Path folder, Throwable fault) {
        StringWriter trace = new StringWriter();
        fault.printStackTrace(new PrintWriter(trace));
        try {
            Files.writeString(folder.resolve("fault.txt"), trace.toString());
        } catch (IOException e) {
            fault.addSuppressed(e);
        }
    }
}
