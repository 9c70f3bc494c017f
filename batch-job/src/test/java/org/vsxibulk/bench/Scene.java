package org.vsxibulk.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** One size, ready to be measured: the input, the product's recorded requests, and the objects for the guide's loop. */
final class Scene {

    /** Between two requests, of the product and of the floor; the default of the product's settings. */
    static final int GAP_MILLIS = 5;

    private final Size size;
    private final Programs programs;
    private final SimulatorProcess sbc;
    private final Workplace place;
    private final Path gcLog;
    private final Path migration;
    private final Path audit;
    private final FloorProgram floor;
    private final GuideLoop guide;
    private long entries;

    /** @param folder for its files */
    Scene(Size size, Programs programs, SimulatorProcess sbc, FloorProgram floor, Path folder) throws IOException {
        this.size = size;
        this.programs = programs;
        this.sbc = sbc;
        this.floor = floor;
        this.place = Workplace.of(folder, size);
        this.gcLog = folder.resolve("gc.log");
        this.migration = folder.resolve("migrate.requests");
        this.audit = folder.resolve("audit.requests");
        this.guide = new GuideLoop(folder.resolve("guide"));
    }

    /** Runs the product once, not measured: its requests are recorded, and the switch warms up. */
    void prepare(Plan plan) throws IOException, InterruptedException {
        sbc.reset();
        sbc.latency(0);
        long sent = recorded("migrate", migration);
        entries = place.entriesSent();
        guide.take(migration, sent, plan.objects());
        if (plan.subjects().contains(Subject.FLOOR_AUDIT)) {
            recorded("audit", audit);
        }
    }

    private long recorded(String verb, Path file) throws IOException, InterruptedException {
        sbc.startCounting();
        sbc.record(file);
        product(verb);
        sbc.stopRecording();
        return sbc.load().written();
    }

    Size size() {
        return size;
    }

    GuideLoop guide() {
        return guide;
    }

    /** Entries that a whole migration brings to the switch. */
    long entries() {
        return entries;
    }

    void forgetRuns() throws IOException {
        place.forgetRuns();
    }

    Cost product(String verb) throws IOException, InterruptedException {
        Files.deleteIfExists(gcLog);
        return new MeasuredProcess(place.folder()).run(programs.product(place.words(verb)), environment());
    }

    /** Of the newest run of the product, in seconds. */
    double gcSeconds() throws IOException {
        return GcLog.seconds(gcLog);
    }

    Cost floorOfMigrate() throws IOException, InterruptedException {
        return floor.replay(sbc, size.heap(), GAP_MILLIS, migration);
    }

    Cost floorOfAudit() throws IOException, InterruptedException {
        return floor.replay(sbc, size.heap(), GAP_MILLIS, audit);
    }

    Cost guideLoop() throws IOException, InterruptedException {
        return new MeasuredProcess(guide.folder()).run(guide.command(), sbc.environment());
    }

    private Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>(sbc.environment());
        environment.put("VSXI_HEAP", size.heap());
        environment.put("VSXI_BULK_MIN_GAP", GAP_MILLIS + "ms");
        String options = System.getenv().getOrDefault("JAVA_OPTS", "");
        environment.put("JAVA_OPTS", (options + " " + GcLog.option(gcLog)).strip());
        return environment;
    }
}
