package org.vsxibulk.job;

import java.io.Closeable;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.vsxibulk.customer.CustomerBase;
import org.vsxibulk.plan.PlanIdentity;
import org.vsxibulk.plan.SavedPlan;
import org.vsxibulk.plan.Step;
import org.vsxibulk.report.AuditSummary;
import org.vsxibulk.vsxi.Table;
import org.vsxibulk.vsxi.http.StopSignal;
import org.vsxibulk.vsxi.http.VsxiClient;
import org.vsxibulk.vsxi.http.Window;
import org.vsxibulk.vsxi.live.LiveTables;

/**
 * What the steps of one run hand to each other in memory. Nothing of it outlives the process: a restart reads the input
 * again and takes the plan from disk. Used by the job's thread only.
 */
final class RunSession implements Closeable {

    private final RunRequest request;
    private final Path folder;
    private final PlanIdentity identity;
    private final Supplier<CustomerBase> input;
    private final VsxiClient client;
    private final StopSignal stop;
    private final Progress progress;
    private final Clock clock;
    private final SwitchTables tables;
    private final Optional<Forecast> forecast;
    private final Map<Step, Duration> times = new EnumMap<>(Step.class);
    private boolean emptinessDoubted;
    private final List<String> unwritten = new ArrayList<>();
    private Optional<CustomerBase> base = Optional.empty();
    private Optional<SavedPlan> plan = Optional.empty();
    private Optional<SnapshotAhead> snapshot = Optional.empty();
    private Optional<RunningAudit> runningAudit = Optional.empty();
    private Optional<AuditSummary> audit = Optional.empty();
    private Contradictions contradictions = new Contradictions(List.of());

    /** @param input waits for the validated input */
    RunSession(
            RunRequest request,
            Path folder,
            PlanIdentity identity,
            Supplier<CustomerBase> input,
            VsxiClient client,
            StopSignal stop,
            Progress progress,
            Clock clock,
            Optional<Window> window) {
        this.request = request;
        this.folder = folder;
        this.identity = identity;
        this.input = input;
        this.client = client;
        this.stop = stop;
        this.progress = progress;
        this.clock = clock;
        this.tables = new SwitchTables(client, folder.resolve("snapshot"), clock);
        this.forecast = window.map(limit -> new Forecast(
                limit,
                tables,
                progress,
                request.settings().chunkSize(),
                request.settings().minGap()));
    }

    RunRequest request() {
        return request;
    }

    Path planFolder() {
        return folder.resolve("plan");
    }

    Path folder() {
        return folder;
    }

    PlanIdentity identity() {
        return identity;
    }

    VsxiClient client() {
        return client;
    }

    StopSignal stop() {
        return stop;
    }

    Progress progress() {
        return progress;
    }

    Instant now() {
        return clock.instant();
    }

    /** Absent without a window. */
    Optional<Forecast> forecast() {
        return forecast;
    }

    SwitchTables tables() {
        return tables;
    }

    /** Where the run writes. */
    Room room() {
        return new Room(request.stateFolder(), folder);
    }

    /** A report that could not be written, for people. */
    void unwritten(String problem) {
        unwritten.add(problem);
    }

    List<String> unwritten() {
        return List.copyOf(unwritten);
    }

    /** A table came empty, and nobody has ever seen it so. */
    void doubtEmptiness() {
        emptinessDoubted = true;
    }

    /** Whether a table as it is known now may be cut or come empty by mistake, so that nothing is proven by it. */
    boolean inDoubt() {
        return emptinessDoubted
                || Arrays.stream(Table.values())
                        .flatMap(table -> live().find(table).stream())
                        .anyMatch(table -> table.doubt().isPresent());
    }

    /** The tables that have been downloaded. */
    LiveTables live() {
        return tables.known();
    }

    CustomerBase base() {
        return base.orElseThrow(() -> new IllegalStateException("the input was not read"));
    }

    Optional<CustomerBase> baseIfRead() {
        return base;
    }

    /** The input as it was read; afterwards it is the {@link #base()}. */
    CustomerBase awaitInput() {
        CustomerBase read = input.get();
        base(read);
        return read;
    }

    void base(CustomerBase read) {
        base = Optional.of(read);
    }

    /** The plan of this run: of this start, or saved by an earlier one. */
    SavedPlan plan() {
        if (plan.isEmpty()) {
            SavedPlan saved = SavedPlan.open(planFolder(), identity);
            plan = Optional.of(saved);
            base = base.map(read -> read.with(saved.problems()));
        }
        return plan.get();
    }

    Optional<SavedPlan> planIfMade() {
        return plan;
    }

    void plan(SavedPlan made) {
        plan = Optional.of(made);
    }

    /** In what the snapshot contradicts the dialect; nothing before there is one. */
    Contradictions contradictions() {
        return contradictions;
    }

    void contradictions(Contradictions found) {
        contradictions = found;
    }

    /** The download of the switch's tables, begun by now. */
    SnapshotAhead snapshot() {
        if (snapshot.isEmpty()) {
            snapshot = Optional.of(SnapshotStep.begin(this));
        }
        return snapshot.get();
    }

    /** Breaks off a download that nobody waits for any more: the client is free afterwards. */
    void endSnapshot() {
        snapshot.ifPresent(SnapshotAhead::close);
    }

    /** The audit that has begun while tables are downloaded. */
    Optional<RunningAudit> runningAudit() {
        return runningAudit;
    }

    /** Takes the place of one that had begun before. */
    void runningAudit(RunningAudit begun) {
        dropAudit();
        runningAudit = Optional.of(begun);
    }

    /** What has been compared is no longer of use. */
    void dropAudit() {
        runningAudit.ifPresent(RunningAudit::close);
        runningAudit = Optional.empty();
    }

    Optional<AuditSummary> audit() {
        return audit;
    }

    void audit(AuditSummary done) {
        audit = Optional.of(done);
    }

    Duration time(Step step) {
        return times.getOrDefault(step, Duration.ZERO);
    }

    void time(Step step, Duration time) {
        times.put(step, time);
    }

    @Override
    public void close() {
        dropAudit();
        endSnapshot();
        tables.close();
        client.close();
    }
}
