package org.vsxibulk.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An invented base never takes the place of a real one unasked. */
@OnePersonality("no switch is asked")
class SampleTest {

    @TempDir
    Path folder;

    private Ended sample(Object... words) {
        return new Product(folder).bare(words(words));
    }

    private static String[] words(Object... words) {
        String[] all = new String[words.length + 1];
        all[0] = "sample";
        for (int i = 0; i < words.length; i++) {
            all[i + 1] = words[i].toString();
        }
        return all;
    }

    @Test
    void whatIsThereIsLeftAloneUnlessItIsToBeReplaced() throws IOException {
        Path real = Files.writeString(folder.resolve("customers.csv"), "the real base");
        Path other = folder.resolve("other.csv");

        for (Ended refused : new Ended[] {sample(real), sample(other, "--dids", real)}) {
            assertThat(refused.exitCode()).as(refused.screen()).isEqualTo(1);
            assertThat(refused.err()).contains(real + " is there already", "--overwrite");
        }
        assertThat(real).hasContent("the real base");
        assertThat(folder.toFile().list()).containsExactly("customers.csv");

        assertThat(sample(real, "--customers", 3, "--overwrite").exitCode()).isZero();
        assertThat(Files.readAllLines(real)).hasSize(4);
        assertThat(sample(other, "--dids", real, "--overwrite").exitCode()).isZero();
        assertThat(Files.readString(real)).startsWith("trunk_id,did,");
    }
}
