package org.vsxibulk.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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

    /** Whatever a process that was killed, a full disk or a copy from another machine has left there. */
    private static final List<String> GARBAGE = List.of(
            "",
            "{ \"pid\": ",
            "{}",
            "null",
            "[]",
            "\0\0\0\0",
            "{\"pid\":1,\"verb\":\"migrate\",\"user\":\"eve@noc1\",\"started\":\"yesterday\",\"reports\":\"r\",\"process\":\"p\"}",
            "{\"pid\":1,\"verb\":null,\"user\":null,\"started\":null,\"reports\":null,\"process\":null}");

    @Test
    void aRunningFileThatCannotBeReadIsNoHindrance() throws IOException, InterruptedException {
        for (String garbage : GARBAGE) {
            garble(garbage);
            StateFolder.lock(folder).close();
        }
        try (ChildProcess child = ChildProcess.start(CommittingProcess.class, folder.toString())) {
            child.awaitLine("open");
            for (String garbage : GARBAGE) {
                garble(garbage);
                assertThat(StateLock.take(folder, StateFolder.me("audit")))
                        .as(garbage)
                        .isEqualTo(new LockAttempt.Busy(Optional.empty()));
                assertThat(StateLock.look(folder)).as(garbage).isEmpty();
            }
            child.kill();
        }
        StateFolder.lock(folder).close();
    }

    private void garble(String text) throws IOException {
        Files.writeString(folder.resolve("running.json"), text);
    }

    @Test
    void ofTwoFirstStartsAtTheSameInstantExactlyOneWorks() throws IOException, InterruptedException {
        try (ChildProcess one = ChildProcess.start(CommittingProcess.class, folder.toString());
                ChildProcess other = ChildProcess.start(CommittingProcess.class, folder.toString())) {
            boolean oneWorks = one.says("open");
            boolean otherWorks = other.says("open");

            assertThat(oneWorks).isNotEqualTo(otherWorks);
        }
    }

    @Test
    void differentSwitchesDoNotBlockEachOther() {
        try (StateLock east = StateFolder.lock(folder.resolve("east"));
                StateLock west = StateFolder.lock(folder.resolve("west"));
                HistoryDatabase ofEast = HistoryDatabase.open(east);
                HistoryDatabase ofWest = HistoryDatabase.open(west)) {
            assertThat(new RunHistory(ofEast.dataSource()).all()).isEmpty();
            assertThat(new RunHistory(ofWest.dataSource()).all()).isEmpty();
        }
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
