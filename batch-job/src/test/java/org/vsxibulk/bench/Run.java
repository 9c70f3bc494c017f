package org.vsxibulk.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Locale;
import org.springframework.util.FileSystemUtils;

/** Plays all rounds of a plan, and says on the way what it does. */
final class Run {

    private final Plan plan;
    private final Programs programs;
    private final PrintStream progress;
    private final Results results;

    /** @param results to which every sample is added as soon as there is one */
    Run(Plan plan, Programs programs, Results results, PrintStream progress) {
        this.plan = plan;
        this.programs = programs;
        this.results = results;
        this.progress = progress;
    }

    /** @param folder for everything that is not kept */
    void in(Path folder) throws IOException, GeneralSecurityException, InterruptedException {
        try (SimulatorProcess sbc = SimulatorProcess.start(programs.simulator(), folder)) {
            FloorProgram floor = new FloorProgram(programs.flags(), folder.resolve("floor"));
            floor.train(sbc);
            for (Size size : plan.sizes()) {
                Path place = folder.resolve(size.customers() + "x" + size.numbersEach());
                progress.println(size + ": the input, and one run that is recorded and not measured …");
                Scene scene = new Scene(size, programs, sbc, floor, place);
                scene.prepare(plan);
                play(scene, sbc);
                FileSystemUtils.deleteRecursively(place);
            }
            if (plan.starts()) {
                new Starts(programs, sbc, folder.resolve("starts")).measure(plan.repeat(), results);
            }
        }
    }

    private void play(Scene scene, SimulatorProcess sbc) throws IOException, InterruptedException {
        int rounds = plan.repeat() * plan.latencies().size();
        long begun = System.nanoTime();
        for (int number = 1; number <= plan.repeat(); number++) {
            for (int latency : plan.latencies()) {
                Case where = new Case(scene.size(), latency);
                new Round(scene, sbc, where, number, plan.subjects(), this::take).play();
                rounds--;
                sayHowLong(scene.size(), rounds, begun);
            }
        }
    }

    private void take(Sample sample) {
        results.add(sample);
        progress.printf(
                Locale.ROOT,
                "%s, round %d of %d: %s %.2f s%n",
                sample.of(),
                sample.round(),
                plan.repeat(),
                sample.subject().words(),
                sample.cost().wall());
    }

    private void sayHowLong(Size size, int roundsLeft, long begun) {
        int played = plan.repeat() * plan.latencies().size() - roundsLeft;
        double minutes = (System.nanoTime() - begun) / 60e9 / played * roundsLeft;
        if (roundsLeft > 0) {
            progress.printf(
                    Locale.ROOT, "%s: about %.1f min for the %d rounds that are left%n", size, minutes, roundsLeft);
        }
    }
}
