package org.vsxibulk.job;

import java.io.Closeable;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.vsxibulk.blueprint.Blueprint;
import org.vsxibulk.customer.CustomerFiles;
import org.vsxibulk.customer.CustomerReader;
import org.vsxibulk.history.ChunkLedger;
import org.vsxibulk.history.FindingHistory;
import org.vsxibulk.history.HistoryDatabase;
import org.vsxibulk.history.LockAttempt;
import org.vsxibulk.history.OwnedTrunks;
import org.vsxibulk.history.Run;
import org.vsxibulk.history.RunHistory;
import org.vsxibulk.history.RunningNow;
import org.vsxibulk.history.StateLock;
import org.vsxibulk.plan.PlanIdentity;
import org.vsxibulk.report.Outcome;
import org.vsxibulk.settings.Settings;
import org.vsxibulk.vsxi.dialect.Dialect;
import org.vsxibulk.vsxi.http.StopSignal;
import org.vsxibulk.vsxi.http.VsxiClient;

/** The steps of {@code plan} and {@code audit} one after the other, many times over one database, without Spring around them. */
public final class DryRun implements Closeable {

    private final StateLock lock;
    private final HistoryDatabase database;
    private final Settings settings;
    private final Dialect dialect;
    private final CustomerFiles files;

    public DryRun(Path state, Settings settings, Dialect dialect, Path customers) {
        this.settings = settings;
        this.dialect = dialect;
        this.files = new CustomerFiles(customers, Optional.empty());
        RunningNow me = new RunningNow(1, "fuzz", "fuzz", Instant.EPOCH, "");
        this.lock = ((LockAttempt.Taken) StateLock.take(state, me)).lock();
        this.database = HistoryDatabase.open(lock);
    }

    /** Runs a verb on a switch that is only a client, and says how it ended. */
    public Outcome run(boolean audit, Path folder, Function<StopSignal, VsxiClient> clients) {
        Verb verb = audit ? Verb.AUDIT : Verb.PLAN;
        RunRequest request =
                new RunRequest(verb, settings, dialect, files, RunOptions.none(), RequestFixture.typed("fuzz"));
        StopSignal stop = new StopSignal();
        try (RunSession session = new RunSession(
                request,
                folder,
                new PlanIdentity("i", "d", "s", List.of()),
                () -> CustomerReader.read(request.files(), request.settings(), Blueprint.traits(request.dialect())),
                clients.apply(stop),
                stop,
                new Silence(),
                Clock.systemUTC(),
                Optional.empty())) {
            Optional<Throwable> failure = failure(session, begin(verb, folder));
            Verdict verdict = Verdict.of(session, failure, List.of());
            if (verdict.fault().isPresent()) {
                throw new AssertionError("internal fault", verdict.fault().get());
            }
            return verdict.outcome();
        }
    }

    private Run begin(Verb verb, Path folder) {
        return new RunHistory(database.dataSource())
                .begin(new Run.Beginning(
                        verb.word(), "fuzz", "hash", folder.toString(), Instant.now(), "dialect", List.of()));
    }

    private Optional<Throwable> failure(RunSession session, Run run) {
        OwnedTrunks owned = new OwnedTrunks(database.dataSource());
        Tasklet last = session.request().verb() == Verb.PLAN
                ? new PlanStep(session, owned, new RunHistory(database.dataSource()), run.id())
                : new AuditStep(
                        session,
                        run.id(),
                        new FindingHistory(database.dataSource()),
                        new ChunkLedger(database.dataSource()),
                        owned);
        try {
            for (Tasklet step : List.of(new ValidateStep(session), new SnapshotStep(session), last)) {
                step.execute(null, null);
            }
            return Optional.empty();
        } catch (Exception | StackOverflowError | OutOfMemoryError e) {
            return Optional.of(e);
        }
    }

    @Override
    public void close() {
        database.close();
        lock.close();
    }

    private record Silence() implements Progress {

        @Override
        public void note(String text) {}

        @Override
        public void begin(String name, long total, String unit) {}

        @Override
        public void at(long done) {}

        @Override
        public void end(String summary) {}
    }
}
