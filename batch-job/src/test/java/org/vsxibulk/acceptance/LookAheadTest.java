package org.vsxibulk.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vsxibulk.simulator.wire.Answer;

/** The switch is looked at while the input is read; an input that is refused has not been delayed by it, nor left traces. */
@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class LookAheadTest extends Story {

    /** So many rows that a first request has come before the last row is judged, unless the machine is busy. */
    private Path refused() {
        return product.customers(IntStream.range(0, 3000)
                .mapToObj(
                        i -> Row.peering(5000 + i, i == 2999 ? "no address" : "10.1." + i / 250 + "." + (1 + i % 250)))
                .toArray(Row[]::new));
    }

    private static void isRefused(Ended ended) throws IOException {
        assertThat(ended.exitCode()).as(ended.screen()).isEqualTo(2);
        assertThat(ended.screen()).contains("no address");
        Path snapshot = ended.folder().resolve("snapshot");
        if (Files.exists(snapshot)) {
            try (Stream<Path> left = Files.list(snapshot)) {
                assertThat(left).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"stats/realtime", "download/route_index", "download/resource"})
    void aRefusedInputBreaksOffWhatTheSwitchHoldsBack(String request) throws IOException {
        Path file = refused();
        Hold hold = new Hold(sbc, call -> call.path().endsWith(request));

        Ended ended = product.run("migrate", file);

        hold.release();
        isRefused(ended);
        assertThat(sbc.writes()).isEmpty();
    }

    @Test
    void aRefusedInputIsToldAndNotThatTheSwitchIsAway() throws IOException {
        Path file = refused();
        sbc.misbehave((call, healthy) -> new Answer.Code(503, "down", 1, 0));

        Ended ended = product.run("migrate", file);

        isRefused(ended);
        assertThat(ended.screen()).doesNotContain("did not succeed");
    }
}
