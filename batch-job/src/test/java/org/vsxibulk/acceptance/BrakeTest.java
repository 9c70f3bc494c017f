package org.vsxibulk.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.vsxibulk.simulator.wire.Answer;

/** When too much of a step is refused, it is the step that is wrong: the run stops before it asks for every entry. */
class BrakeTest extends Story {

    private Path customers(int number) {
        return product.customers(IntStream.range(0, number)
                .mapToObj(i -> Row.peering(5000 + i, "198.51.100." + (10 + i)))
                .toArray(Row[]::new));
    }

    private static void ends(int exitCode, Ended ended) {
        assertThat(ended.exitCode()).as(ended.screen()).isEqualTo(exitCode);
    }

    private static long rejected(Ended ended) {
        return ended.read("rejects.csv").lines().count() - 1;
    }

    @Test
    void aChunkThatIsRefusedAlmostAsAWholeStopsTheRun() {
        // all but the first
        sbc.misbehave((call, healthy) -> {
            String document = new String(call.body(), StandardCharsets.UTF_8);
            return call.path().endsWith("update/route_index") && !document.contains("<tid>5000<")
                            || document.contains("<tid>5001<")
                    ? new Answer.Code(400, "table is over a limit", 1, 0)
                    : healthy.answer(call);
        });
        Ended stopped = product.run("migrate", customers(80));
        ends(8, stopped);
        assertThat(stopped.screen())
                .contains("the brake: 21 of the 80 entries of step route-tables were refused")
                .contains("nothing more was sent");
        // the screen breaks long lines
        assertThat(stopped.screen().replaceAll("\\s+", " "))
                .contains("the last one with: code 400: 400 table is over a limit");
        assertThat(rejected(stopped)).isEqualTo(21);
        assertThat(sbc.writes()).hasSizeLessThan(110);
        assertThat(sbc.has("route_index", "5000")).isTrue();
        assertThat(stopped.summary().at("/steps/0/created").asLong()).isEqualTo(1);
        assertThat(sbc.simulator().requests().count("update", "digit_mapping_index"))
                .isZero();

        sbc.behaveAgain();
        Ended next = product.run("migrate", customers(80));
        ends(0, next);
        assertThat(next.folder()).isNotEqualTo(stopped.folder());
    }

    @Test
    void aStepOfWhichNothingGoesInStopsAfterAFewCustomers() {
        sbc.refuse("<XBRouteIndex>");
        Ended stopped = product.run("migrate", customers(80));
        ends(8, stopped);
        assertThat(stopped.screen()).contains("the brake: 21 of the 80 entries of step route-tables were refused");
        assertThat(sbc.writes()).hasSize(21 * 3);
        assertThat(rejected(stopped)).isEqualTo(21);
    }

    @Test
    void twentyRefusedEntriesAreNoReasonToStop() {
        sbc.misbehave((call, healthy) -> {
            String document = new String(call.body(), StandardCharsets.UTF_8);
            return call.path().endsWith("update/route_index") && document.matches("(?s).*<tid>50[67].<.*")
                    ? new Answer.Code(300, "table is over a limit", 1, 0)
                    : healthy.answer(call);
        });
        Ended ended = product.run("migrate", customers(80));
        ends(4, ended);
        assertThat(rejected(ended)).isEqualTo(20);
        assertThat(sbc.has("resource", "5059")).isTrue();
    }
}
