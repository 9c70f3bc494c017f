package org.vsxibulk.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** How long it takes until the product does something. */
final class Starts {

    private static final int HELPS = 5;

    private final Programs programs;
    private final SimulatorProcess sbc;
    private final Workplace place;

    Starts(Programs programs, SimulatorProcess sbc, Path folder) throws IOException {
        this.programs = programs;
        this.sbc = sbc;
        this.place = Workplace.ofTwelveRows(folder);
    }

    /** @param rounds first requests; help is asked for more often, since it is short */
    void measure(int rounds, Results results) throws IOException, InterruptedException {
        sbc.latency(0);
        for (int i = 0; i < Math.max(HELPS, rounds); i++) {
            results.addHelp(time("--help"));
            results.addStart(time("validate", "--help"));
        }
        for (int i = 0; i < rounds; i++) {
            results.addFirstRequest(firstRequest());
        }
    }

    private double time(String... words) throws IOException, InterruptedException {
        return new MeasuredProcess(place.folder())
                .run(programs.product(List.of(words)), Map.of())
                .wall();
    }

    /** In seconds, by the clock that both processes share. */
    private double firstRequest() throws IOException, InterruptedException {
        place.forgetRuns();
        sbc.reset();
        sbc.startCounting();
        Instant started = Instant.now();
        new MeasuredProcess(place.folder()).run(programs.product(place.words("migrate")), sbc.environment());
        return Duration.between(started, sbc.firstArrival()).toNanos() / 1e9;
    }
}
