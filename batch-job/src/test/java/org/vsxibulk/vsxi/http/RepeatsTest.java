package org.vsxibulk.vsxi.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.vsxibulk.settings.Retry;
import org.vsxibulk.vsxi.Table;
import org.vsxibulk.vsxi.TestDialects;
import org.vsxibulk.vsxi.xml.Element;

/** How often a request is sent again, with which pauses, and when no more. The time is not the real one. */
class RepeatsTest {

    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Retry USUAL =
            new Retry(6, Duration.ofMillis(500), Duration.ofSeconds(8), Duration.ofMinutes(5), Duration.ofMinutes(30));
    private static final List<Element> ENTRIES =
            List.of(Element.of("XBResource", List.of(Element.leaf("trunkId", "1"))));

    private final Script script = new Script();

    private VsxiClient client(Retry retry) {
        return script.client(TestDialects.plain(), retry, new StopSignal());
    }

    private static Retry budgets(Duration request, Duration run) {
        return new Retry(USUAL.attempts(), USUAL.firstPause(), USUAL.longestPause(), request, run);
    }

    private static WriteAnswer update(VsxiClient client, int tries) {
        return client.update(Table.TRUNK, ENTRIES, tries);
    }

    private void busy(int times) {
        for (int i = 0; i < times; i++) {
            script.answer(503, "busy");
        }
    }

    @Test
    void sixAttemptsWithinAboutFifteenSecondsAreTheDefault() {
        busy(6);
        assertThatThrownBy(() -> update(client(USUAL), 1))
                .isInstanceOf(SwitchUnavailableException.class)
                .hasMessage("POST /SSConfig/webresources/update/resource?format=xml (120 bytes) did not succeed in"
                        + " 6 attempts within 15.5 s; the last one: code 503 busy. Type the same command again when"
                        + " the switch answers again");
        assertThat(script.pauses)
                .containsExactly(
                        SECOND.dividedBy(2),
                        SECOND,
                        SECOND.multipliedBy(2),
                        SECOND.multipliedBy(4),
                        SECOND.multipliedBy(8));
    }

    @Test
    void silencesSpendTheBudgetOfARequestBeforeItsAttempts() {
        script.eachTaking(Duration.ofMinutes(1));
        for (int i = 0; i < 6; i++) {
            script.failure(new SocketTimeoutException("Read timed out"));
        }
        VsxiClient client = client(USUAL);
        assertThatThrownBy(() -> update(client, 1))
                .isInstanceOf(SwitchUnavailableException.class)
                .hasMessageContaining("in 5 attempts within 5 min 7 s")
                .hasMessageContaining("the last one: time-out (Read timed out)")
                .hasMessageContaining("; switch.retry.request-budget (5 min) is spent.");
        assertThat(script.requests).hasSize(5);
        assertThat(client.timeLost()).isEqualTo(Duration.ofMinutes(5).plusMillis(7_500));
    }

    @Test
    void aRequestThatFailsLateIsNotSentAgain() {
        script.eachTaking(Duration.ofMinutes(10)).failure(new IOException("no whole answer within 600.0 s"));
        assertThatThrownBy(() -> update(client(USUAL), 1))
                .isInstanceOf(SwitchUnavailableException.class)
                .hasMessageContaining("in 1 attempt within 10 min;");
        assertThat(script.pauses).isEmpty();
    }

    @Test
    void manySmallFaultsSpendTheBudgetOfARun() {
        VsxiClient client = client(budgets(Duration.ofMinutes(5), Duration.ofSeconds(10)));
        for (int i = 0; i < 20; i++) {
            busy(1);
            script.answer(200, "OK");
            assertThat(update(client, 1).accepted()).isTrue();
        }
        busy(1);
        assertThatThrownBy(() -> update(client, 1))
                .isInstanceOf(SwitchUnavailableException.class)
                .hasMessageContaining("in 1 attempt within 0.0 s; the last one: code 503 busy")
                .hasMessageContaining("; switch.retry.run-budget (10.0 s) is spent.");
        assertThat(client.timeLost()).isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void aWaitThatIsBrokenOffCostsWhatItLasted() {
        script.eachTaking(SECOND).answer(503, Duration.ofSeconds(30));
        script.time.stoppedAfter(Duration.ofSeconds(2));
        VsxiClient client = client(USUAL);
        assertThatThrownBy(() -> update(client, 1)).isInstanceOf(StoppedException.class);
        assertThat(script.pauses).containsExactly(Duration.ofSeconds(30));
        assertThat(client.timeLost()).isEqualTo(Duration.ofSeconds(3));
    }

    @Test
    void whatWorksAtOnceCostsNothing() {
        script.eachTaking(Duration.ofMinutes(9)).answer(200, "OK").answer(200, "OK");
        VsxiClient client = client(budgets(SECOND, SECOND));
        assertThat(update(client, 1).accepted()).isTrue();
        assertThat(update(client, 1).accepted()).isTrue();
        assertThat(client.timeLost()).isZero();
    }

    @Test
    void aBudgetOfNothingMeansThatNothingIsRepeated() {
        Retry never = new Retry(6, Duration.ZERO, Duration.ZERO, Duration.ZERO, Duration.ofHours(1));
        busy(1);
        assertThatThrownBy(() -> update(client(never), 1))
                .isInstanceOf(SwitchUnavailableException.class)
                .hasMessageContaining("in 1 attempt");
    }

    @Test
    void whatTheSwitchAsksForCountsWhenItIsLongerThanOurOwnPause() {
        script.answer(503, Duration.ofSeconds(100))
                .answer(503, Duration.ZERO)
                .answer(503, Duration.ofSeconds(1))
                .answer(200, "OK");
        update(client(USUAL), 1);
        assertThat(script.pauses).containsExactly(Duration.ofSeconds(100), SECOND, SECOND.multipliedBy(2));
    }

    @Test
    void whoAsksForMoreThanIsLeftIsNotWaitedForInVain() {
        busy(1);
        script.answer(503, Duration.ofHours(2));
        assertThatThrownBy(() -> update(client(USUAL), 1))
                .isInstanceOf(SwitchUnavailableException.class)
                .hasMessageContaining("in 2 attempts within 0.5 s; the last one: code 503; the switch asks to wait 2 h,"
                        + " until 2026-11-23 03:00:00 Z, and of switch.retry.request-budget (5 min) 4 min 59 s are"
                        + " left. Type the same command again after that time");
        assertThat(script.pauses).containsExactly(Duration.ofMillis(500));
    }

    @Test
    void exactlyWhatIsLeftIsWaitedFor() {
        script.answer(503, Duration.ofMinutes(5)).answer(200, "OK");
        assertThat(update(client(USUAL), 1).accepted()).isTrue();
    }

    @Test
    void aRefusalThatMayBeTheRaceIsSentAgainSoon() {
        script.answer(400, "bad").answer(500, "worse").answer(200, "OK");
        VsxiClient client = client(USUAL);
        assertThat(update(client, 3).accepted()).isTrue();
        assertThat(script.pauses).containsExactly(Duration.ofMillis(100), Duration.ofMillis(200));
        assertThat(client.traffic().repeats()).isEqualTo(2);
        assertThat(client.timeLost()).isEqualTo(Duration.ofMillis(300));
    }

    @Test
    void aRefusalThatWasSaidOftenEnoughIsBelieved() {
        script.answer(400, "bad").answer(400, "bad indeed");
        assertThat(update(client(USUAL), 2).words()).isEqualTo("bad indeed");
    }

    @Test
    void busyAnswersBetweenRefusalsAreNoRefusals() {
        script.answer(400, "bad").answer(503, "busy").answer(400, "bad").answer(200, "OK");
        assertThat(update(client(USUAL), 3).accepted()).isTrue();
    }

    @Test
    void aRefusalByASwitchThatIsTooSlowToBeAskedAgainIsBelieved() {
        script.eachTaking(Duration.ofMinutes(6)).answer(400, "bad");
        VsxiClient client = client(USUAL);
        assertThat(update(client, 3).words()).isEqualTo("bad");
        assertThat(client.timeLost()).isZero();
    }

    @Test
    void refusalsSpendTheBudgetOfTheRunToo() {
        script.eachTaking(Duration.ofMinutes(2))
                .answer(400, "bad")
                .answer(400, "bad")
                .answer(400, "bad");
        VsxiClient client = client(budgets(Duration.ofMinutes(5), Duration.ofMinutes(3)));
        assertThatThrownBy(() -> update(client, 3))
                .isInstanceOf(SwitchUnavailableException.class)
                .hasMessageContaining("switch.retry.run-budget (3 min) is spent");
        assertThat(script.requests).hasSize(2);
    }

    @Test
    void aRefusalWithAWishToWaitIsNotAnsweredWithSmallerDocuments() {
        script.answer(500, Duration.ofHours(1));
        assertThatThrownBy(() -> update(client(USUAL), 3))
                .isInstanceOf(SwitchUnavailableException.class)
                .hasMessageContaining("asks to wait 1 h");
    }

    /** However the switch misbehaves: pauses stay within both budgets, and the cost beyond them is one attempt. */
    @Property(tries = 300)
    void noBudgetIsOverdrawnByMoreThanOneAttempt(
            @ForAll @IntRange(min = 1, max = 30) int attempts,
            @ForAll @LongRange(max = 20_000) long firstPause,
            @ForAll @LongRange(max = 60_000) long eachTakes,
            @ForAll @LongRange(max = 300_000) long requestBudget,
            @ForAll @LongRange(max = 600_000) long runBudget,
            @ForAll long seed) {
        Random random = new Random(seed);
        Script faulty = new Script().eachTaking(Duration.ofMillis(eachTakes));
        faulty.time.with(random::nextDouble);
        Retry retry = new Retry(
                attempts,
                Duration.ofMillis(firstPause),
                Duration.ofMillis(firstPause * 16),
                Duration.ofMillis(requestBudget),
                Duration.ofMillis(runBudget));
        VsxiClient client = faulty.client(TestDialects.plain(), retry, new StopSignal());
        Throwable end = null;
        Duration before = Duration.ZERO;
        while (end == null && faulty.requests.size() < 300) {
            before = client.timeLost();
            anything(faulty, random, attempts);
            end = catchThrowable(() -> update(client, 1 + random.nextInt(3)));
        }
        assertThat(end == null || end instanceof SwitchUnavailableException).isTrue();
        Duration waited = faulty.pauses.stream().reduce(Duration.ZERO, Duration::plus);
        assertThat(waited).isLessThanOrEqualTo(retry.runBudget());
        assertThat(client.timeLost()).isLessThanOrEqualTo(retry.runBudget().plusMillis(eachTakes));
        assertThat(client.timeLost().minus(before))
                .isLessThanOrEqualTo(retry.requestBudget().plusMillis(eachTakes));
    }

    /** As many faults as one request can meet, and then peace. */
    private static void anything(Script faulty, Random random, int attempts) {
        faulty.clear();
        for (int i = random.nextInt(attempts + 1); i > 0; i--) {
            switch (random.nextInt(4)) {
                case 0 -> faulty.answer(503, "busy");
                case 1 -> faulty.answer(429, Duration.ofMillis(random.nextInt(100_000)));
                case 2 -> faulty.answer(400, "bad");
                default -> faulty.failure(new IOException("reset"));
            }
        }
        for (int i = 0; i < attempts; i++) {
            faulty.answer(200, "OK");
        }
    }

    @Property(tries = 200)
    void theGapIsKeptWhateverARequestTakes(
            @ForAll @LongRange(max = 1_000) long gap, @ForAll @LongRange(max = 2_000) long between) {
        FakeTime time = new FakeTime();
        MinGap minGap = new MinGap(
                Duration.ofMillis(gap), time.timing().nanoTime(), time.timing().pause());
        minGap.await();
        assertThat(time.passed()).isZero();
        minGap.requestEnded();
        time.pass(Duration.ofMillis(between));
        minGap.await();
        assertThat(time.passed()).isEqualTo(Duration.ofMillis(Math.max(gap, between)));
    }
}
