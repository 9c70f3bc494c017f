package org.vsxibulk.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateLockTest {

    @TempDir
    private Path folder;

    @Test
    void aSecondProcessIsToldWhoRunsWhatSinceWhen() throws IOException, InterruptedException {
        try (ChildProcess child = ChildProcess.start(CommittingProcess.class, folder.toString())) {
            child.awaitLine("open");

            LockAttempt attempt = StateLock.take(folder, StateFolder.me("audit"));

            assertThat(attempt).isInstanceOfSatisfying(LockAttempt.Busy.class, busy -> {
                RunningNow holder = busy.holder().orElseThrow();
                assertThat(holder.verb()).isEqualTo("migrate");
                assertThat(holder.user()).isEqualTo("eve@noc1");
                assertThat(holder.started()).isEqualTo(StateFolder.T0);
                assertThat(holder.pid()).isNotEqualTo(ProcessHandle.current().pid());
                assertThat(holder)
                        .hasToString("migrate by eve@noc1 (process " + holder.pid()
                                + ") since 2026-11-01T20:00:00Z, report in reports/20261101-200000-migrate");
                assertThat(StateLock.look(folder)).contains(holder);
            });
            child.kill();
        }
        StateFolder.lock(folder).close();
    }

    @Test
    void aDeadProcessDoesNotBlockAndIsNotShown() throws IOException, InterruptedException {
        try (ChildProcess child = ChildProcess.start(CommittingProcess.class, folder.toString())) {
            child.awaitLine("open");
            child.kill();
        }
        assertThat(folder.resolve("running.json")).exists();

        assertThat(StateLock.look(folder)).isEmpty();
        StateFolder.lock(folder).close();
    }

    @Test
    void anotherThreadOfTheSameProcessIsTurnedAwayAndTheLockStays() throws IOException, InterruptedException {
        try (StateLock lock = StateFolder.lock(folder)) {
            assertThat(StateLock.take(folder, StateFolder.me("audit")))
                    .isEqualTo(new LockAttempt.Busy(Optional.of(StateFolder.me("migrate"))));
            assertThat(StateLock.look(folder)).contains(StateFolder.me("migrate"));

            try (ChildProcess child = ChildProcess.start(CommittingProcess.class, folder.toString())) {
                child.awaitLine("started");
                // the child cannot take the lock and ends
                assertThat(child.rest()).doesNotContain("open");
            }
            assertThat(lock.stateFolder()).isEqualTo(folder);
        }
    }

    @Test
    void nothingIsLeftButTheLockFileWhenItIsGivenBack() {
        StateLock lock = StateFolder.lock(folder);
        lock.close();
        lock.close();

        assertThat(folder.resolve("running.json")).doesNotExist();
        assertThat(StateLock.look(folder)).isEmpty();
        StateFolder.lock(folder).close();
    }

    @Test
    void anUnreadableRunningFileIsNoHindrance() throws IOException {
        Files.writeString(folder.resolve("running.json"), "{ \"pid\": ");
        StateFolder.lock(folder).close();

        Files.writeString(folder.resolve("running.json"), "{}");
        StateFolder.lock(folder).close();
    }

    @Test
    void aFolderThatIsReachedThroughALinkWorks() throws IOException {
        Path link = folder.resolve("link");
        Files.createSymbolicLink(link, Files.createDirectory(folder.resolve("real")));

        StateFolder.lock(link).close();
        assertThat(folder.resolve("real").resolve("lock")).exists();
    }

    @Test
    void nobodyUsesAFolderThatIsNotThere() {
        assertThat(StateLock.look(folder.resolve("none"))).isEmpty();
    }
}
