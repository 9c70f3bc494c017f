package org.vsxibulk.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntFunction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vsxibulk.simulator.wire.Answer;
import org.vsxibulk.simulator.wire.Call;

/** How long a run bears with a switch that is busy, what it says when it bears no longer, and how it goes on. */
class PatienceTest extends Story {

    private static final String FOR_EVER = "attempts: 100, first-pause: 1ms, longest-pause: 5ms";

    /** When each document of trunks came, in nanoseconds. */
    private final List<Long> arrivals = Collections.synchronizedList(new ArrayList<>());

    private Path file;

    @BeforeEach
    void someCustomers() {
        file = product.customers(
                Row.peering(5000, "198.51.100.10"),
                Row.peering(5001, "198.51.100.11"),
                Row.peering(5002, "198.51.100.12"));
    }

    private void retry(String settings) {
        product.settings(product.settings()
                .with(
                        "switch",
                        product.connection(sbc, sbc.simulator().fingerprint())
                                .replaceFirst("retry: \\{.*?}", "retry: {" + settings + "}")));
    }

    /** What the switch answers to the document of trunks with that number, from 1; null for what a healthy one does. */
    private void trunks(IntFunction<Answer> how) {
        sbc.misbehave((call, healthy) -> {
            if (!call.path().endsWith("update/resource")) {
                return healthy.answer(call);
            }
            arrivals.add(System.nanoTime());
            Answer answer = how.apply(arrivals.size());
            return answer == null ? healthy.answer(call) : answer;
        });
    }

    private static Answer busy(Map<String, String> headers) {
        return new Answer.Raw(503, 503, "text/plain", headers, "try later".getBytes(StandardCharsets.UTF_8), 0, 0);
    }

    private static String words(Ended ended) {
        return ended.screen().replaceAll("\\s+", " ");
    }

    private void theNextStartGoesOn() {
        sbc.behaveAgain();
        Ended ended = product.run("migrate", file);
        assertThat(ended.exitCode()).as(ended.screen()).isZero();
        assertThat(ended.screen()).contains("Going on with the unfinished run");
        assertThat(List.of("5000", "5001", "5002")).allMatch(id -> sbc.has("resource", id));
        assertThat(product.run("audit", file).exitCode()).isZero();
    }

    @Test
    void theBudgetOfARequestIsSpent() {
        retry(FOR_EVER + ", request-budget: 60ms");
        trunks(number -> busy(Map.of()));

        Ended ended = product.run("migrate", file);

        assertThat(ended.exitCode()).as(ended.screen()).isEqualTo(7);
        assertThat(words(ended))
                .contains("update/resource", arrivals.size() + " attempts within 0.")
                .contains("the last one: code 503 try later", "switch.retry.request-budget (0.1 s) is spent")
                .contains("Type the same command again when the switch answers again", "# goes on where");
        assertThat(arrivals).hasSizeBetween(2, 99);
        assertThat(ended.summary().get("requests").get("seconds-lost").asDouble())
                .isBetween(0.01, 20.0);
        theNextStartGoesOn();
    }

    @Test
    void manySmallFaultsSpendTheBudgetOfTheRun() {
        retry("attempts: 100, first-pause: 20ms, longest-pause: 20ms, run-budget: 60ms");
        Set<String> seen = ConcurrentHashMap.newKeySet();
        sbc.misbehave((call, healthy) -> seen.add(request(call)) ? busy(Map.of()) : healthy.answer(call));

        Ended ended = product.run("migrate", file);
        int starts = 1;
        assertThat(ended.exitCode()).as(ended.screen()).isEqualTo(7);
        assertThat(words(ended)).contains("switch.retry.run-budget (0.1 s) is spent");
        while (ended.exitCode() == 7 && starts < 60) {
            int before = seen.size();
            ended = product.run("migrate", file);
            starts++;
            assertThat(ended.exitCode() == 0 || seen.size() > before).isTrue();
        }

        assertThat(ended.exitCode()).as(ended.screen()).isZero();
        sbc.behaveAgain();
        assertThat(product.run("audit", file).exitCode()).isZero();
    }

    private static String request(Call call) {
        return call.method() + call.path() + new String(call.body(), StandardCharsets.UTF_8);
    }

    /** The switch's clock stands: only the difference of its own two times says how long. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1                             | Thu, 01 Jan 1970 00:00:00 GMT",
                "Thu, 01 Jan 1970 00:00:01 GMT | Thu, 01 Jan 1970 00:00:00 GMT"
            })
    void whatTheSwitchAsksForIsWaitedFor(String retryAfter, String date) {
        trunks(number -> number == 2 ? busy(Map.of("Retry-After", retryAfter, "Date", date)) : null);

        Ended ended = product.run("migrate", file);

        assertThat(ended.exitCode()).as(ended.screen()).isZero();
        assertThat(Duration.ofNanos(arrivals.get(2) - arrivals.get(1))).isGreaterThanOrEqualTo(Duration.ofSeconds(1));
        assertThat(words(ended)).contains(" requests sent again: 1.");
        assertThat(ended.summary().get("requests").get("repeats").asInt()).isEqualTo(1);
    }

    @Test
    void whoAsksForMoreThanIsLeftIsNotWaitedForInVain() {
        trunks(number -> number == 2 ? busy(Map.of("Retry-After", "7200")) : null);

        Ended ended = product.run("migrate", file);

        assertThat(ended.exitCode()).as(ended.screen()).isEqualTo(7);
        assertThat(arrivals).hasSize(2);
        assertThat(words(ended))
                .contains("1 attempt within", "asks to wait 2 h, until 2")
                .contains("of switch.retry.request-budget (5 min)", "Type the same command again after that time");
        theNextStartGoesOn();
    }

    @Test
    void aRequestIsSentOnceWhenTheSettingsSaySo() {
        retry("attempts: 1");
        trunks(number -> number == 2 ? busy(Map.of()) : null);

        Ended ended = product.run("migrate", file);

        assertThat(ended.exitCode()).as(ended.screen()).isEqualTo(7);
        assertThat(arrivals).hasSize(2);
        theNextStartGoesOn();
    }
}
