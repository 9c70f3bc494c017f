package org.vsxibulk.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every run has a folder of its own. */
class RunFolderTest {

    private static final Instant NOW = Instant.parse("2026-11-01T20:00:00.999Z");

    @TempDir
    private Path folder;

    @Test
    void runsWithinOneSecondHaveDifferentFolders() {
        Path reports = folder.resolve("not/yet/there");
        assertThat(RunFolder.create(reports, "migrate", NOW))
                .isEqualTo(reports.resolve("2026-11-01T20-00-00Z-migrate"))
                .isEmptyDirectory();
        assertThat(RunFolder.create(reports, "migrate", NOW.minusMillis(999)))
                .isEqualTo(reports.resolve("2026-11-01T20-00-00Z-migrate-2"))
                .isEmptyDirectory();
        assertThat(RunFolder.create(reports, "audit", NOW)).hasFileName("2026-11-01T20-00-00Z-audit");
    }

    @Test
    void aPlaceThatCannotBeWrittenIsNamed() throws IOException {
        Path file = Files.createFile(folder.resolve("reports"));
        assertThatThrownBy(() -> RunFolder.create(file, "migrate", NOW))
                .isInstanceOf(NoRoomException.class)
                .hasMessageContaining(file + " takes no more data");
    }
}
