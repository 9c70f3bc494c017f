package org.vsxibulk.acceptance;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Processes that end before their work is done, and the same command typed again. */
class RestartTest extends Story {

    private static final int CUSTOMERS = 300;

    /** What an undisturbed run leaves and how many documents it sends; the same for all of these stories. */
    private record Undisturbed(Map<String, Set<String>> tables, int documents) {}

    private static final Map<String, Undisturbed> UNDISTURBED = new HashMap<>();

    private Path customers;

    @BeforeEach
    void aBaseThatTakesAWhile() {
        customers = folder.resolve("customers.csv");
        product.bare("sample", customers.toString(), "--customers", "" + CUSTOMERS, "--dids-per-customer", "2");
        product.settings(product.settings().with("chunk-size", "50"));
        UNDISTURBED.computeIfAbsent("migrate", verb -> undisturbed());
        switchWith(options -> options.latency(Duration.ofMillis(8)));
    }

    private Undisturbed undisturbed() {
        assertThat(product.run("migrate", customers).exitCode()).isZero();
        return new Undisturbed(onTheSwitch(), sbc.writes().size());
    }

    private Map<String, Set<String>> onTheSwitch() {
        Map<String, Set<String>> tables = new HashMap<>();
        sbc.everything().forEach((table, documents) -> tables.put(table, Set.copyOf(documents)));
        return tables;
    }

    private static Undisturbed expected() {
        return UNDISTURBED.get("migrate");
    }

    private ProductProcess migrate() {
        return product.start(Map.of(), "migrate", customers);
    }

    /** Waits until so many documents came in, or the process has nothing more to send. */
    private void untilDocuments(int documents, ProductProcess process) {
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(5))
                .until(() -> sbc.writes().size() >= documents || !process.alive());
    }

    private void endsAsIfNothingHadHappened(int kills) {
        Ended last = product.run("migrate", customers);
        assertThat(last.exitCode()).as(last.screen()).isZero();
        assertThat(onTheSwitch()).isEqualTo(expected().tables());
        // after a kill the chunk in flight is sent again, and before it an entry of its own that proves the step
        assertThat(sbc.writes()).hasSizeLessThanOrEqualTo(expected().documents() + 2 * kills);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void aRunThatIsKilledAgainAndAgainEndsAsIfNothingHadHappened(long seed) {
        Random random = new Random(seed);
        int kills = 0;
        int at = 0;
        while (at < expected().documents() - 10) {
            at += 1 + random.nextInt(expected().documents() / 2);
            try (ProductProcess process = migrate()) {
                untilDocuments(at, process);
                kills += process.alive() ? 1 : 0;
                process.kill();
                process.ended();
            }
        }

        endsAsIfNothingHadHappened(kills);
    }

    @Test
    void aRunThatIsKilledWhileItStartsBeginsAtOnceTheNextTime() throws InterruptedException {
        Random random = new Random(7);
        int kills = 3;
        for (int i = 0; i < kills; i++) {
            try (ProductProcess process = migrate()) {
                process.endsWithin(300 + random.nextInt(1500), MILLISECONDS);
                process.kill();
                process.ended();
            }
        }

        endsAsIfNothingHadHappened(kills);
    }

    @Test
    void aRunThatIsAskedToStopSaysHowToGoOnAndGoesOn() {
        product.settings(product.settings().without("switch"));
        Map<String, String> environment = Map.of(
                "VSXI_URL", sbc.simulator().url(),
                "VSXI_USER", sbc.simulator().user(),
                "VSXI_PASSWORD", sbc.simulator().password(),
                "VSXI_BULK_SWITCH_TLS_FINGERPRINT", sbc.simulator().fingerprint());
        Ended stopped;
        try (ProductProcess process = product.start(environment, "migrate", customers)) {
            untilDocuments(5, process);
            process.terminate();
            stopped = product.shown(process.ended());
        }
        assertThat(stopped.exitCode()).as(stopped.screen()).isEqualTo(5);
        assertThat(stopped.screen()).contains("./run.sh migrate " + customers);
        assertThat(stopped.summary().at("/outcome/exit-code").asInt()).isEqualTo(5);

        try (ProductProcess again = product.start(environment, "migrate", customers)) {
            Ended ended = product.shown(again.ended());
            assertThat(ended.exitCode()).as(ended.screen()).isZero();
            assertThat(ended.folder()).isEqualTo(stopped.folder());
        }
        assertThat(onTheSwitch()).isEqualTo(expected().tables());
        assertThat(sbc.writes()).hasSizeLessThanOrEqualTo(expected().documents() + 2);
    }

    @Test
    void aChangedFileGivesTheUnfinishedRunUpAndSaysSo() throws Exception {
        try (ProductProcess process = migrate()) {
            untilDocuments(9, process);
            process.kill();
            process.ended();
        }
        List<String> lines = Files.readAllLines(customers);
        Files.write(customers, lines.subList(0, lines.size() - 1));

        Ended fresh = product.run("migrate", customers);

        assertThat(fresh.exitCode()).as(fresh.screen()).isZero();
        assertThat(fresh.err()).contains("given up").contains("input");
        assertThat(product.run("audit", customers, "--partial").exitCode()).isZero();
        Ended next = product.run("migrate", customers);
        assertThat(next.folder()).isNotEqualTo(fresh.folder());
        assertThat(next.summary().at("/run/resumed").asBoolean()).isFalse();
    }

    @Test
    void aSecondProcessOnTheSameSwitchIsToldWhoIsThere() {
        try (ProductProcess first = migrate()) {
            untilDocuments(1, first);

            Ended second = product.run("audit", customers);

            assertThat(second.exitCode()).as(second.screen()).isEqualTo(8);
            assertThat(second.err()).contains("migrate").contains("another process");
            first.kill();
            first.ended();
        }
    }
}
