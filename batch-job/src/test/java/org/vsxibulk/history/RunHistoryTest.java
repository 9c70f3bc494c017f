package org.vsxibulk.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.vsxibulk.history.StateFolder.T0;
import static org.vsxibulk.history.StateFolder.beginning;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunHistoryTest {

    private static final Instant LATER = T0.plusMillis(61_234);

    @TempDir
    private Path folder;

    private StateLock lock;
    private HistoryDatabase database;
    private RunHistory history;

    @BeforeEach
    void open() {
        lock = StateFolder.lock(folder);
        database = HistoryDatabase.open(lock);
        history = new RunHistory(database.dataSource());
    }

    @AfterEach
    void close() {
        database.close();
        lock.close();
    }

    @Test
    void aRunIsReadBackAsItWasWritten() {
        Run run = history.begin(beginning("migrate", "abc"));

        assertThat(run.number()).isEqualTo(1);
        assertThat(run.started()).isEqualTo(T0);
        assertThat(run.starts()).isEqualTo(1);
        assertThat(run.open()).isTrue();
        assertThat(run.end()).isEmpty();
        assertThat(run.inputs()).isEqualTo(List.of("customers.csv", "dids.csv"));
        assertThat(history.get(run.id())).contains(run);
        assertThat(history.newest("migrate")).contains(run);
        assertThat(history.newest("audit")).isEmpty();
    }

    @Test
    void runsAreCountedForEachVerb() {
        history.begin(beginning("migrate", "abc"));
        history.begin(beginning("audit", "abc"));
        history.begin(beginning("migrate", "abc"));

        assertThat(history.all())
                .extracting(run -> run.verb() + run.number())
                .containsExactly("migrate2", "audit1", "migrate1");
    }

    @Test
    void aStoppedRunGoesOn() {
        Run run = history.begin(beginning("migrate", "abc"));
        history.finish(run.id(), new Run.End(LATER, "stopped in order", 5), true);

        Run stopped = history.newest("migrate").orElseThrow();
        assertThat(stopped.open()).isTrue();
        assertThat(stopped.end()).contains(new Run.End(LATER, "stopped in order", 5));

        Run resumed = history.resume(run.id());
        assertThat(resumed.starts()).isEqualTo(2);
        assertThat(resumed.number()).isEqualTo(1);
        assertThat(resumed.end()).isEqualTo(Optional.empty());
    }

    @Test
    void aFinishedOrAbandonedRunIsNotContinued() {
        Run finished = history.begin(beginning("migrate", "abc"));
        history.finish(finished.id(), new Run.End(LATER, "clean", 0), false);
        Run abandoned = history.begin(beginning("migrate", "def"));
        history.abandon(abandoned.id());

        assertThat(history.all()).noneMatch(Run::open);
        assertThatThrownBy(() -> history.resume(finished.id())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> history.resume(abandoned.id())).isInstanceOf(IllegalArgumentException.class);
        assertThat(history.begin(beginning("migrate", "abc")).number()).isEqualTo(3);
    }

    @Test
    void theRunsOfAClosedDatabaseCanBeRead() {
        Run run = history.begin(beginning("migrate", "abc"));
        assertThat(HistoryReader.runs(folder)).containsExactly(run);
        database.close();
        assertThat(HistoryReader.runs(folder)).containsExactly(run);
        assertThat(HistoryReader.runs(folder.resolve("none"))).isEmpty();
    }
}
