package org.vsxibulk.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class HistoryDatabaseTest {

    @TempDir
    private Path folder;

    @Test
    void allTablesAreCachedAndNoCommitWaits() {
        try (StateLock lock = StateFolder.lock(folder);
                HistoryDatabase database = HistoryDatabase.open(lock)) {
            JdbcClient jdbc = JdbcClient.create(database.dataSource());

            assertThat(jdbc.sql("""
                            SELECT table_name FROM information_schema.system_tables
                            WHERE table_schem = 'PUBLIC' AND hsqldb_type <> 'CACHED'""").query(String.class).list()).isEmpty();
            assertThat(jdbc.sql("SELECT table_name FROM information_schema.system_tables WHERE table_schem = 'PUBLIC'")
                            .query(String.class)
                            .list())
                    .contains("BATCH_JOB_EXECUTION", "BATCH_STEP_EXECUTION_CONTEXT", "RUNS", "FINDINGS");
            assertThat(property(jdbc, "hsqldb.write_delay")).isEqualTo("false");
            assertThat(property(jdbc, "hsqldb.tx")).isEqualToIgnoringCase("mvcc");
        }
    }

    @Test
    void whatWasWrittenIsThereAtTheNextOpen() {
        try (StateLock lock = StateFolder.lock(folder);
                HistoryDatabase database = HistoryDatabase.open(lock)) {
            new RunHistory(database.dataSource()).begin(StateFolder.beginning("migrate", "abc"));
        }
        try (StateLock lock = StateFolder.lock(folder);
                HistoryDatabase database = HistoryDatabase.open(lock)) {
            assertThat(new RunHistory(database.dataSource()).all()).hasSize(1);
            assertThat(property(JdbcClient.create(database.dataSource()), "hsqldb.write_delay"))
                    .isEqualTo("false");
        }
        assertThat(folder.resolve("db").toFile().list()).doesNotContain("history.log", "history.lck");
    }

    /** The screen said "org.hsqldb.HsqlException", and nobody what to do. */
    @Test
    void aDamagedDatabaseIsNamedWithTheMendAndCanBeMovedAway() throws IOException {
        try (StateLock lock = StateFolder.lock(folder)) {
            HistoryDatabase.open(lock).close();
            Path db = folder.resolve("db");
            Files.write(db.resolve("history.script"), new byte[] {1, 2, 3});

            assertThatThrownBy(() -> HistoryDatabase.open(lock))
                    .isInstanceOf(HistoryException.class)
                    .hasMessageContaining(db.toString())
                    .hasMessageContaining("move the folder away")
                    .hasMessageNotContaining("Exception");

            Files.move(db, folder.resolve("db.damaged"));
            HistoryDatabase.open(lock).close();
        }
    }

    /** The screen said "(null)". */
    @Test
    void aDatabaseOfWhichAFileIsGoneSaysMoreThanNothing() throws IOException {
        try (StateLock lock = StateFolder.lock(folder)) {
            try (HistoryDatabase database = HistoryDatabase.open(lock)) {
                new RunHistory(database.dataSource()).begin(StateFolder.beginning("migrate", "abc"));
            }
            Files.delete(folder.resolve("db").resolve("history.data"));

            assertThatThrownBy(() -> HistoryDatabase.open(lock))
                    .isInstanceOf(HistoryException.class)
                    .hasMessageContaining("move the folder away")
                    .hasMessageNotContaining("null");
        }
    }

    @Test
    void closingTwiceIsHarmless() {
        try (StateLock lock = StateFolder.lock(folder)) {
            HistoryDatabase database = HistoryDatabase.open(lock);
            database.close();
            database.close();
        }
    }

    /** HSQLDB's own lock file would delay the next open by ten seconds. */
    @Test
    void aLockFileOfHsqldbThatWasLeftOrCopiedIsNoHindrance() throws IOException {
        try (StateLock lock = StateFolder.lock(folder);
                HistoryDatabase database = HistoryDatabase.open(lock)) {
            new RunHistory(database.dataSource()).begin(StateFolder.beginning("migrate", "abc"));
        }
        Files.write(
                folder.resolve("db").resolve("history.lck"), new byte[] {'H', 'S', 'Q', 'L', 'L', 'O', 'C', 'K', 0});

        try (StateLock lock = StateFolder.lock(folder);
                HistoryDatabase database = HistoryDatabase.open(lock)) {
            assertThat(new RunHistory(database.dataSource()).all()).hasSize(1);
        }
    }

    @Test
    void whatADeadProcessLeftIsRemoved() throws IOException {
        Files.createDirectories(folder.resolve(".new-1").resolve("sub"));
        Files.writeString(folder.resolve(".new-1").resolve("history.log"), "half");
        Files.createDirectory(folder.resolve(".new-" + ProcessHandle.current().pid()));

        try (StateLock lock = StateFolder.lock(folder);
                HistoryDatabase database = HistoryDatabase.open(lock)) {
            assertThat(new RunHistory(database.dataSource()).all()).isEmpty();
        }
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(path -> path.getFileName().toString())).containsExactlyInAnyOrder("db", "lock");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"with space", "größe", "a%20b", "a#b", "a?b=c", "$user", "~", "vsx1:8888"})
    void anyFolderNameWorks(String name) {
        Path odd = folder.resolve(name);

        try (StateLock lock = StateFolder.lock(odd);
                HistoryDatabase database = HistoryDatabase.open(lock)) {
            new RunHistory(database.dataSource()).begin(StateFolder.beginning("audit", "abc"));
        }

        assertThat(odd.resolve("db").resolve("history.script")).exists();
        assertThat(HistoryReader.runs(odd)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a;b", "${user.home}"})
    void aFolderThatHsqldbWouldMisreadIsRefused(String name) {
        Path odd = folder.resolve(name);

        try (StateLock lock = StateFolder.lock(odd)) {
            assertThatThrownBy(() -> HistoryDatabase.open(lock))
                    .isInstanceOf(HistoryException.class)
                    .hasMessageContaining("semicolon");
        }
    }

    @Test
    void aDatabaseOfAnotherVersionIsNotTouched() {
        try (StateLock lock = StateFolder.lock(folder);
                HistoryDatabase database = HistoryDatabase.open(lock)) {
            JdbcClient.create(database.dataSource())
                    .sql("UPDATE history_version SET version = 99")
                    .update();
        }
        try (StateLock lock = StateFolder.lock(folder)) {
            assertThatThrownBy(() -> HistoryDatabase.open(lock))
                    .isInstanceOf(HistoryException.class)
                    .hasMessageContaining("version 99");
        }
    }

    private static String property(JdbcClient jdbc, String name) {
        return jdbc.sql("SELECT property_value FROM information_schema.system_properties WHERE property_name = ?")
                .param(name)
                .query(String.class)
                .single();
    }
}
