package org.vsxibulk.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The quick form; {@code ./run.sh fuzz} feeds more. */
class FuzzTest {

    private static final int FILES = Integer.getInteger("fuzz.files", 160);
    private static final long SEED = Long.getLong("fuzz.seed", 1);

    @Test
    void damagedFilesAndAnswersAreTakenOrRefusedInWords(@TempDir Path folder) throws Exception {
        try (Fuzz fuzz = new Fuzz(SEED, folder, Path.of("target", "fuzz").toAbsolutePath())) {
            fuzz.run(FILES);

            assertThat(fuzz.broken()).isEmpty();
            assertThat(fuzz.tallies())
                    .allSatisfy(tally ->
                            assertThat(tally.rejected()).as(tally.toString()).isPositive());
            assertThat(fuzz.tallies()).anyMatch(tally -> tally.accepted() > 0);
        }
    }
}
