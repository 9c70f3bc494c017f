package org.vsxibulk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vsxibulk.history.HistoryDatabase;
import org.vsxibulk.history.LockAttempt;
import org.vsxibulk.history.Run;
import org.vsxibulk.history.RunHistory;
import org.vsxibulk.history.RunningNow;
import org.vsxibulk.history.StateLock;

/** What {@code status} shows of a switch where a stopped migration and a newer audit were, and something runs. */
class StatusTest {

    private static final Instant T0 = Instant.parse("2026-11-01T20:00:00.123456789Z");

    @TempDir
    private Path state;

    private Run migration;

    private StateLock lock(String verb) {
        RunningNow me = new RunningNow(7, verb, "eve@noc1", T0.plusSeconds(60), "reports");
        return ((LockAttempt.Taken) StateLock.take(state.resolve("vsx1"), me)).lock();
    }

    private static Run begin(RunHistory history, String verb, Instant when) {
        return history.begin(new Run.Beginning(verb, "vsx1", "abc", "reports/" + verb, when, "d1", List.of("c.csv")));
    }

    @BeforeEach
    void aStoppedMigrationAndANewerAudit() {
        try (StateLock lock = lock("migrate");
                HistoryDatabase database = HistoryDatabase.open(lock)) {
            RunHistory history = new RunHistory(database.dataSource());
            migration = begin(history, "migrate", T0);
            history.finish(migration.id(), new Run.End(T0, "stopped in order", 5), true);
            Run audit = begin(history, "audit", T0.plusSeconds(30));
            history.finish(audit.id(), new Run.End(T0, "clean", 0), false);
        }
    }

    private List<String> shown(String... last) {
        StringWriter out = new StringWriter();
        PrintWriter screen = new PrintWriter(out, true);
        List<String> words = new ArrayList<>(List.of("status", "--state", state.toString()));
        words.addAll(List.of(last));
        assertThat(VsxiBulk.run(screen, screen, words.toArray(String[]::new))).isZero();
        return out.toString().lines().toList();
    }

    @Test
    void theNewestStandsFirstAndTimesAreToTheSecond() {
        assertThat(shown())
                .satisfiesExactly(
                        head -> assertThat(head).startsWith("started "),
                        audit -> assertThat(audit).matches("2026-11-01 20:00:30Z +audit +vsx1 +0 clean +reports/audit"),
                        older -> assertThat(older).matches("2026-11-01 20:00:00Z +migrate +vsx1 +5 stopped .*"));
        try (StateLock lock = lock("check")) {
            assertThat(shown())
                    .contains("running now on vsx1: check by eve@noc1 (process 7) since"
                            + " 2026-11-01T20:01:00Z, report in reports");
        }
    }

    @Test
    void ofAskedForRunsTheNewestAreShown() {
        assertThat(shown("--last", "1")).hasSize(2).element(1).asString().contains(" audit ");
        assertThat(shown("--last", "-1")).hasSize(1);
    }

    /** It was told to be broken off, because a newer run of another verb stood above it. */
    @Test
    void aMigrationThatGoesOnRunsAlthoughAnAuditIsNewer() {
        try (StateLock lock = lock("migrate");
                HistoryDatabase database = HistoryDatabase.open(lock)) {
            new RunHistory(database.dataSource()).resume(migration.id());

            assertThat(shown().get(2)).matches(".* migrate +vsx1 +running +reports/migrate");
        }
    }
}
