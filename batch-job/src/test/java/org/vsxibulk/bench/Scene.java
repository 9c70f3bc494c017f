package org.vsxibulk.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
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
    private final long entries;

    private Scene(Size size, Programs programs, SimulatorProcess sbc, Path folder, int objects)
            throws IOException, InterruptedException {
        this.size = size;
        this.programs = programs;
        this.sbc = sbc;
        this.place = Workplace.of(folder, size);
        this.gcLog = folder.resolve("gc.log");
        this.migration = folder.resolve("migrate.requests");
        this.audit = folder.resolve("audit.requests");
        this.floor = new FloorProgram(folder);
        this.guide = new GuideLoop(folder.resolve("guide"));
        sbc.reset();
        sbc.latency(0);
        long sent = recorded("migrate", migration);
        recorded("audit", audit);
        run(floor.training(size.heap(), words(audit)));
        guide.take(migration, sent, objects);
        this.entries = place.entriesSent();
    }

    /**
     * Writes the input and runs the product once, unmeasured: that is the recording, and it warms up the switch.
     *
     * @param objects of the guide's loop
     */
    static Scene prepare(Size size, Programs programs, SimulatorProcess sbc, Path folder, int objects)
            throws IOException, InterruptedException {
        return new Scene(size, programs, sbc, folder, objects);
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
        return floor(migration);
    }

    Cost floorOfAudit() throws IOException, InterruptedException {
        return floor(audit);
    }

    private Cost floor(Path recording) throws IOException, InterruptedException {
        return run(floor.command(size.heap(), words(recording)));
    }

    private List<String> words(Path recording) {
        return List.of(sbc.url(), sbc.certificate().toString(), String.valueOf(GAP_MILLIS), recording.toString());
    }

    private Cost run(List<String> command) throws IOException, InterruptedException {
        return new MeasuredProcess(place.folder()).run(command, sbc.environment());
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
