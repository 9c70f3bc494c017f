package org.vsxibulk.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A second process is killed as {@code kill -9} does. {@code -Dvsxibulk.kills=N} kills while creating N times, not 5. */
class KilledProcessTest {

    private static final int KILLS = Integer.getInteger("vsxibulk.kills", 5);

    /** From the start of the process's own work until its database is open, on a slow machine. */
    private static final int CREATION_MILLIS = 1200;

    @TempDir
    private Path folder;

    @Test
    void whatWasCommittedBeforeAKillIsThereAtTheNextOpen() throws IOException, InterruptedException {
        int committed;
        try (ChildProcess child = ChildProcess.start(CommittingProcess.class, folder.toString())) {
            child.awaitLine("committed 300");
            committed = 300 + child.kill().size();
        }

        long before = System.nanoTime();
        try (StateLock lock = StateFolder.lock(folder);
                HistoryDatabase database = HistoryDatabase.open(lock)) {
            assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(2));

            ChunkLedger ledger = new ChunkLedger(database.dataSource());
            Run run = new RunHistory(database.dataSource()).newest("migrate").orElseThrow();
            int rejects = ledger.rejects(run.id()).size();
            // the last commit may have happened without being told
            assertThat(rejects).isBetween(committed, committed + 1);
            assertThat(ledger.counters(run.id(), "routes"))
                    .isEqualTo(Map.of("created", 499L * rejects, "rejected", (long) rejects));
            assertThat(run.end()).isEmpty();
            assertThat(run.open()).isTrue();
        }
    }

    @Test
    void aKillWhileTheDatabaseIsMadeNeverBlocksTheNextOpen() throws IOException, InterruptedException {
        for (int kill = 0; kill < KILLS; kill++) {
            Path fresh = folder.resolve("kill" + kill);
            try (ChildProcess child = ChildProcess.start(CommittingProcess.class, fresh.toString())) {
                child.awaitLine("started");
                child.killAfter((long) kill * CREATION_MILLIS / KILLS);
            }

            try (StateLock lock = StateFolder.lock(fresh);
                    HistoryDatabase database = HistoryDatabase.open(lock)) {
                assertThat(new RunHistory(database.dataSource()).all()).hasSizeLessThan(2);
                assertThat(database.dataSource()).isNotNull();
            }
        }
    }

    @Test
    void theHistoryOfALivingProcessCanBeReadWhileItWrites() throws IOException, InterruptedException {
        try (ChildProcess child = ChildProcess.start(CommittingProcess.class, folder.toString())) {
            child.awaitLine("committed 200");

            for (int look = 0; look < 3; look++) {
                assertThat(HistoryReader.runs(folder))
                        .singleElement()
                        .satisfies(run -> assertThat(run.end()).isEmpty());
            }
            int rejects = HistoryReader.read(folder, dataSource -> new ChunkLedger(dataSource).rejects(0))
                    .size();
            assertThat(rejects).isGreaterThanOrEqualTo(200);
            child.awaitLine("committed 400");
        }
    }
}
