package org.vsxibulk.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vsxibulk.Signals;

/** Ctrl-C, SIGTERM and a lost session at instants that are hard to meet by chance. */
class StopTest extends Story {

    private static final Duration SHORT = Duration.ofMillis(10);

    private static final Row ROW = Row.peering(5000, "198.51.100.10").dids("+12125550100");

    private Ended stopped(ProductProcess process, String signal) {
        process.signal(Signals.heard().contains(signal) ? signal : "TERM");
        return product.shown(process.ended());
    }

    private static void saysHowToGoOn(Ended ended) {
        assertThat(ended.exitCode()).as(ended.screen()).isEqualTo(5);
        assertThat(ended.out()).contains("next:   ./run.sh");
    }

    @ParameterizedTest
    @CsvSource({"migrate, TERM", "plan, INT", "audit, HUP"})
    void aDownloadThatHangsIsBrokenOffAtOnce(String verb, String signal) throws Exception {
        var file = product.customers(ROW);
        Hold hold = new Hold(sbc, call -> call.path().endsWith("download/route"));
        Ended ended;
        try (ProductProcess process = product.start(Map.of(), verb, file)) {
            hold.awaitOne();
            ended = stopped(process, signal);
        }
        hold.release();

        saysHowToGoOn(ended);
        assertThat(temporaryFiles()).isEmpty();
        sbc.behaveAgain();
        assertThat(product.run("migrate", file).exitCode()).isZero();
    }

    private List<Path> temporaryFiles() throws IOException {
        try (Stream<Path> files = Files.walk(product.reports())) {
            return files.filter(file -> file.toString().matches(".*\\.(part|new|tmp)"))
                    .toList();
        }
    }

    @Test
    void theAnswerToAWriteIsAwaitedAndNothingFollowsIt() {
        var file = product.customers(ROW);
        Hold hold = new Hold(sbc, call -> call.path().endsWith("update/route_index"));
        Ended ended;
        try (ProductProcess process = product.start(Map.of(), "migrate", file)) {
            hold.awaitOne();
            process.signal("TERM");
            await().until(() -> process.errSoFar().contains("Stopping in order"));
            assertThat(process.alive()).isTrue();
            hold.release();
            ended = product.shown(process.ended());
        }

        saysHowToGoOn(ended);
        assertThat(sbc.writes()).hasSize(1);
        sbc.behaveAgain();
        Ended again = product.run("migrate", file);
        assertThat(again.exitCode()).as(again.screen()).isZero();
        assertThat(again.folder()).isEqualTo(ended.folder());
    }

    @Test
    void aLongWaitThatTheSwitchAskedForIsBrokenOff() {
        var file = product.customers(ROW);
        sbc.simulator().faults().add("status:update/*:code=503:retry-after=30");
        Ended ended;
        try (ProductProcess process = product.start(Map.of(), "migrate", file)) {
            await().atMost(Duration.ofSeconds(60)).until(() -> !sbc.writes().isEmpty());
            ended = stopped(process, "INT");
        }

        saysHowToGoOn(ended);
        assertThat(sbc.writes()).hasSize(1);
    }

    /** Everything is written, and nothing has been proven yet: that is no success. */
    @Test
    void aStopBetweenTheLastWriteAndTheAuditIsNoSuccess() {
        var file = product.customers(ROW);
        int writes = sbc.writesDuring(() -> product.run("migrate", file)).size();
        switchWith(options -> options);
        product.settings(product.settings().with("switch-id", "another"));
        Hold hold = new Hold(
                sbc, call -> sbc.writes().size() == writes && call.path().endsWith("download/digit_mapping_index"));
        Ended ended;
        try (ProductProcess process = product.start(Map.of(), "migrate", file)) {
            hold.awaitOne();
            ended = stopped(process, "TERM");
        }
        hold.release();

        saysHowToGoOn(ended);
        assertThat(ended.summary().at("/audit").isNull()).isTrue();
        sbc.behaveAgain();
        Ended again = product.run("migrate", file);
        assertThat(again.exitCode()).as(again.screen()).isZero();
        assertThat(again.folder()).isEqualTo(ended.folder());
        assertThat(again.summary().at("/audit").isNull()).isFalse();
        assertThat(sbc.writes()).hasSize(writes);
    }

    @Test
    void validateLeavesNothingBehind() {
        Path big = folder.resolve("big.csv");
        product.bare("sample", big.toString(), "--customers", "10000", "--dids-per-customer", "100");
        try (ProductProcess process = product.start(Map.of(), "validate", big)) {
            await().pollInterval(SHORT).until(() -> Files.exists(product.reports()));
            endsBeforeAnythingIsDone(stopped(process, "TERM"));
        }
        assertThat(product.reports()).isEmptyDirectory();
    }

    @Test
    void sampleLeavesNothingBehind() {
        Path big = folder.resolve("big.csv");
        Path temporary = folder.resolve("big.csv.new");
        try (ProductProcess process =
                product.startBare("sample", big.toString(), "--customers", "10000", "--dids-per-customer", "100")) {
            await().pollInterval(SHORT).until(() -> Files.exists(temporary));
            endsBeforeAnythingIsDone(stopped(process, "HUP"));
        }
        assertThat(temporary).doesNotExist();
        assertThat(big).doesNotExist();
    }

    @Test
    void exportLeavesNoEmptyFolder() {
        Path out = folder.resolve("adopted/today");
        Hold hold = new Hold(sbc, call -> call.path().endsWith("download/route"));
        Ended ended;
        try (ProductProcess process = product.start(Map.of(), "export", "--out", out)) {
            hold.awaitOne();
            ended = stopped(process, "INT");
        }
        hold.release();

        endsBeforeAnythingIsDone(ended);
        assertThat(out.getParent()).doesNotExist();
    }

    /** Its verbs are played by a script: each ends well, but for the audit, which waits for the signal. */
    @Test
    void theDemoDoesNotSayThatNothingWasDone() throws IOException {
        Path script = product.write("home/run.sh", """
                #!/usr/bin/env bash
                case $1 in
                  simulator)
                    printf 'url=https://127.0.0.1:1\\nfingerprint=00\\n' > "$5.new"
                    mv "$5.new" "$5"
                    exec sleep 60 ;;
                  audit)
                    trap 'kill $!; exit 5' TERM
                    sleep 60 &
                    touch audit-began
                    wait ;;
                esac
                """);
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
        List<String> words = new ArrayList<>(Launcher.ofClassPath().words());
        words.add(1, "-Dvsxibulk.home=" + script.getParent());
        product.launchedBy(new Launcher(words));
        Ended ended;
        try (ProductProcess process = product.startBare("demo", "--customers", "12")) {
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> Files.exists(product.reports().resolve("demo/audit-began")));
            ended = stopped(process, "TERM");
        }

        assertThat(ended.exitCode()).as(ended.screen()).isEqualTo(5);
        assertThat(ended.err())
                .contains("the demo was stopped in order", "reports/demo")
                .doesNotContain("before anything was done");
    }

    private static void endsBeforeAnythingIsDone(Ended ended) {
        assertThat(ended.exitCode()).as(ended.screen()).isEqualTo(5);
        assertThat(ended.err()).contains("stopped in order before anything was done");
    }

    /** {@code ./run.sh migrate customers.csv 2>&1 | head -c 1}. */
    @Test
    void aReaderThatGoesAwayDoesNotBreakTheRun() {
        var file = product.customers(ROW);
        List<String> command =
                new ArrayList<>(List.of("bash", "-c", "set -o pipefail; \"$@\" 2>&1 | head -c 1 > /dev/null", "bash"));
        command.addAll(Launcher.ofClassPath().words());
        product.launchedBy(new Launcher(command));
        try (ProductProcess process = product.start(Map.of(), "migrate", file)) {
            assertThat(process.ended().exitCode()).isZero();
        }
        assertThat(product.run("audit", file).exitCode()).isZero();
    }
}
