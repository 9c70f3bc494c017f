package org.vsxibulk.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Whether a dialect says what the live switch says, before anything is written. */
class CheckTest extends Story {

    private static String text(Ended ended) {
        return ended.screen().replaceAll("\\s+", " ");
    }

    private Ended check(int exitCode, Object... words) {
        Ended ended = product.run("check", words);
        assertThat(ended.exitCode()).as(ended.screen()).isEqualTo(exitCode);
        return ended;
    }

    @Test
    void theShippedDialectOfTheSimulatorIsSafeToWriteWith() {
        Ended ended = check(0, "--verbose");

        assertThat(text(ended))
                .contains(
                        "0 red", "safe to write (exit code 0)", sbc.simulator().fingerprint());
        assertThat(sbc.methods()).containsExactly("GET");
    }
}
