package org.vsxibulk.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vsxibulk.acceptance.Launcher;
import org.vsxibulk.simulator.SimulatorMain;
import picocli.CommandLine;

class BenchTest {

    private static final Size TINY = new Size(12, 2);

    private static Programs fromClassPath() {
        List<String> simulator = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                SimulatorMain.class.getName());
        return new Programs(Launcher.ofClassPath().words(), simulator, List.of("-XX:+UseSerialGC"));
    }

    @Test
    void guideFloorAndProductBringTheSameEntriesToOneSwitchAndNothingIsLeft(@TempDir Path folder) throws Exception {
        ByteArrayOutputStream progress = new ByteArrayOutputStream();
        Plan plan = new Plan(
                List.of(TINY),
                List.of(0),
                1,
                5,
                EnumSet.of(Subject.GUIDE, Subject.FLOOR_MIGRATE, Subject.MIGRATE),
                false);

        Results results = new Results();
        new Run(plan, fromClassPath(), results, new PrintStream(progress)).in(folder);

        Case where = new Case(TINY, 0);
        Sample guide = results.of(where, Subject.GUIDE).get(0);
        Sample floor = results.of(where, Subject.FLOOR_MIGRATE).get(0);
        Sample migrate = results.of(where, Subject.MIGRATE).get(0);
        assertThat(guide.load().requests()).isEqualTo(5);
        assertThat(guide.scale()).isEqualTo(migrate.entries() / 5.0);
        assertThat(floor.load().requests()).isEqualTo(migrate.load().requests()).isPositive();
        assertThat(floor.load().bytesIn()).isEqualTo(migrate.load().bytesIn()).isPositive();
        assertThat(floor.load().written())
                .isEqualTo(migrate.load().written())
                .isGreaterThanOrEqualTo(migrate.entries());
        assertThat(progress.toString()).contains("12 x 2, 0 ms, round 1 of 1: migrate ");
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left.map(Path::getFileName).map(Path::toString)).doesNotContain("12x2");
        }
    }

    @Test
    void wrongOptionsAreToldWithAnExample() {
        assertThat(errorsOf("--size", "1000")).contains("\"1000\" is no size", "for example 1000x10");
        assertThat(errorsOf("--size", "0x10")).contains("\"0x10\" is no size");
        assertThat(errorsOf("--repeat", "0")).contains("--repeat is at least 1");
        assertThat(errorsOf("--repeat", "often")).contains("'often' is not a whole number");
        assertThat(errorsOf("--latency", "fast")).contains("'fast' is not a whole number");
        assertThat(errorsOf("--latency", "-1")).contains("--latency 0 to 10000 milliseconds");
    }

    private static String errorsOf(String... arguments) {
        StringWriter errors = new StringWriter();
        CommandLine command = Bench.commandLine().setErr(new PrintWriter(errors));

        assertThat(command.execute(arguments)).isEqualTo(CommandLine.ExitCode.USAGE);
        return errors.toString();
    }
}
