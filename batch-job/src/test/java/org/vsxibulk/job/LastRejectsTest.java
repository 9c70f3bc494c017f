package org.vsxibulk.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vsxibulk.customer.CustomerFiles;
import org.vsxibulk.history.Run;

/** Only what the last migration left to do may lack the rest of the base. */
class LastRejectsTest {

    private static final long THIS = 99;

    @TempDir
    private Path folder;

    private Path rejects;
    private Path older;

    @BeforeEach
    void twoMigrationsHadRejects() throws IOException {
        rejects = Files.createFile(Files.createDirectory(folder.resolve("new")).resolve("rejects.csv"));
        older = Files.createFile(Files.createDirectory(folder.resolve("old")).resolve("rejects.csv"));
    }

    private Run run(long id, String verb, String name, Path input, int exitCode) {
        Instant now = Instant.EPOCH;
        Optional<Run.End> end = Optional.of(new Run.End(now, "in words", exitCode));
        return new Run(
                id, verb, "sw", "i", 1, folder.resolve(name).toString(), now, 1, false, end, "d", List.of(input + ""));
    }

    private Run migrated(long id, String name, int exitCode) {
        return run(id, "migrate", name, Path.of("base.csv"), exitCode);
    }

    private static boolean are(Path customers, Run... newestFirst) {
        return LastRejects.are(new CustomerFiles(customers, Optional.empty()), List.of(newestFirst), THIS);
    }

    @Test
    void ofAnEarlierMigrationTheyAreNotTheLast() {
        assertThat(are(rejects, migrated(2, "new", 4), migrated(1, "old", 4))).isTrue();
        assertThat(are(older, migrated(2, "new", 4), migrated(1, "old", 4))).isFalse();
        assertThat(are(older, migrated(2, "new", 0), migrated(1, "old", 4))).isFalse();
        assertThat(are(rejects)).isFalse();
    }

    @Test
    void onlyARunThatSentTheGoodRowsLeavesRejectsThatMayLackThem() {
        for (int exitCode : new int[] {0, 2, 3, 5, 6, 7, 8, 9}) {
            assertThat(are(rejects, migrated(2, "new", exitCode)))
                    .as("exit %d", exitCode)
                    .isFalse();
        }
    }

    @Test
    void whatWasRefusedAsInputOrTriedWithTheSameRejectsChangesNothing() {
        Run again = run(3, "migrate", "third", rejects, 8);
        Run wrongFile = migrated(4, "fourth", 2);
        Run plan = run(5, "plan", "fifth", rejects, 0);
        Run asking = run(THIS, "migrate", "sixth", rejects, 8);
        assertThat(are(rejects, asking, plan, wrongFile, again, migrated(2, "new", 4)))
                .isTrue();
    }

    @Test
    void aFileOfTheSameNameElsewhereIsNotThem() throws IOException {
        Path copy = Files.createFile(folder.resolve("rejects.csv"));
        assertThat(are(copy, migrated(2, "new", 4))).isFalse();
        assertThat(are(Path.of("gone.csv"), migrated(2, "new", 4))).isFalse();
        Path same = rejects.getParent().resolve("../new/rejects.csv");
        assertThat(are(same, migrated(2, "new", 4))).isTrue();
    }

    /** Whoever forgets them would lose all numbers of the rejected rows. */
    @Test
    void withoutTheirNumbersTheyAreNotWhole() throws IOException {
        Path dids = rejects.resolveSibling("rejects-dids.csv");
        List<Run> runs = List.of(migrated(2, "new", 4));
        Optional<Path> whole = Optional.of(Files.createFile(folder.resolve("dids.csv")));
        assertThat(LastRejects.are(new CustomerFiles(rejects, whole), runs, THIS))
                .isFalse();
        Files.createFile(dids);
        assertThat(LastRejects.are(new CustomerFiles(rejects, whole), runs, THIS))
                .isFalse();
        assertThat(LastRejects.are(new CustomerFiles(rejects, Optional.empty()), runs, THIS))
                .isFalse();
        assertThat(LastRejects.are(new CustomerFiles(rejects, Optional.of(dids)), runs, THIS))
                .isTrue();
    }
}
