package org.vsxibulk.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vsxibulk.HandClock;

/** {@code --until}: the run ends before its window does, and says beforehand when the work will not fit. */
class MaintenanceWindowTest extends Story {

    private static final int CUSTOMERS = 30;

    private final HandClock clock = HandClock.at("2026-11-23T01:00+01:00[Europe/Berlin]");
    private Path customers;

    @BeforeEach
    void aBaseAndASwitchThatTakesItsTime() {
        customers = folder.resolve("customers.csv");
        product.bare("sample", customers.toString(), "--customers", "" + CUSTOMERS, "--dids-per-customer", "2");
        product.settings(product.settings().with("chunk-size", "5"));
        aReadAndAWriteTake(Duration.ofSeconds(1), Duration.ofMinutes(1));
    }

    private void aReadAndAWriteTake(Duration read, Duration write) {
        sbc.misbehave((call, healthy) -> {
            clock.forward(call.method().equals("GET") ? read : write);
            return healthy.answer(call);
        });
    }

    private Map<String, Set<String>> onTheSwitch() {
        Map<String, Set<String>> tables = new HashMap<>();
        sbc.everything().forEach((table, documents) -> tables.put(table, Set.copyOf(documents)));
        return tables;
    }

    private static long warnings(Ended ended) {
        return ended.err().lines().filter(line -> line.contains("will not fit")).count();
    }

    @Test
    void theRunStopsBeforeTheWindowClosesAndGoesOnInTheNextOne() {
        Ended first = product.runAt(clock, "migrate", customers, "--until", "01:20");

        assertThat(first.exitCode()).as(first.screen()).isEqualTo(5);
        assertThat(first.err()).contains("The window closes at 01:20 CET on Monday 2026-11-23, in 0 h 20 min");
        assertThat(clock.instant()).isBeforeOrEqualTo("2026-11-23T00:20:00Z");
        assertThat(warnings(first)).as(first.err()).isPositive();
        assertThat(first.out())
                .contains("the window until 2026-11-23 01:20 CET closes too soon for another write")
                .contains("window: until 2026-11-23 01:20 CET; it closed before all was done")
                .contains("migrate " + customers + " --until HH:MM")
                .contains("goes on where this run stopped");
        assertThat(first.summary().at("/run/window/until").asString()).isEqualTo("2026-11-23T01:20+01:00");
        assertThat(first.summary().at("/run/window/stopped-the-run").asBoolean())
                .isTrue();
        assertThat(first.summary().at("/run/window/estimated-end").asString()).startsWith("2026-11-23T0");
        int written = sbc.writes().size();
        assertThat(written).isBetween(10, 19);

        Ended second = product.runAt(clock, "migrate", customers, "--until", "23:30");

        assertThat(second.exitCode()).as(second.screen()).isZero();
        assertThat(second.folder()).isEqualTo(first.folder());
        assertThat(second.err()).contains("Going on").contains("23:30 CET on Monday 2026-11-23");
        assertThat(warnings(second)).isZero();
        assertThat(second.out()).doesNotContain("closed before all was done");
        assertThat(second.summary().at("/run/window/stopped-the-run").asBoolean())
                .isFalse();
        assertThat(second.summary().at("/next").asString())
                .isEqualTo("./run.sh audit " + customers + " --settings " + folder.resolve("vsxi-bulk.yml"));
        assertThat(product.run("audit", customers).exitCode()).isZero();
    }

    @Test
    void aWindowThatClosesDuringTheReadsEndsBeforeTheFirstWrite() {
        aReadAndAWriteTake(Duration.ofMinutes(3), Duration.ofMinutes(1));

        Ended ended = product.runAt(clock, "migrate", customers, "--until", "01:10");

        assertThat(ended.exitCode()).as(ended.screen()).isEqualTo(5);
        assertThat(sbc.writes()).isEmpty();
        assertThat(ended.out()).contains("the window until 2026-11-23 01:10 CET has closed");
    }

    @Test
    void workThatFitsIsDoneWithoutAWord() {
        Ended ended = product.runAt(clock, "migrate", customers, "--until", "20:00");

        assertThat(ended.exitCode()).as(ended.screen()).isZero();
        assertThat(warnings(ended)).isZero();
    }

    /** The snapshot was quick, which promised more than the writes keep: told once, when the first documents are through. */
    @Test
    void thatTheWorkWillNotFitIsToldWhenItIsKnownAndNotAgainAndAgain() {
        Ended ended = product.runAt(clock, "migrate", customers, "--until", "01:30");

        assertThat(ended.exitCode()).as(ended.screen()).isEqualTo(5);
        assertThat(warnings(ended)).as(ended.err()).isBetween(1L, 3L);
        assertThat(ended.err())
                .containsPattern(
                        "WARNING: the work will not fit into the window until 2026-11-23 01:30 CET: it would end"
                                + " about 2026-11-23 0\\d:\\d\\d CET; about \\d+ of \\d+ entries fit");
    }

    /** Already at planning, when downloads are slow. */
    @Test
    void aSlowSwitchIsNoticedBeforeTheFirstWrite() {
        aReadAndAWriteTake(Duration.ofSeconds(40), Duration.ofSeconds(40));

        Ended ended = product.runAt(clock, "migrate", customers, "--until", "01:15");

        assertThat(ended.exitCode()).as(ended.screen()).isEqualTo(5);
        String plan = ended.err()
                .lines()
                .dropWhile(line -> !line.startsWith("plan"))
                .skip(1)
                .findFirst()
                .orElse("");
        assertThat(plan).as(ended.err()).startsWith("WARNING: the work will not fit");
    }

    /** The snapshot met a busy hour. */
    @Test
    void aWarningThatTurnsOutToBeWrongIsTakenBack() {
        sbc.misbehave((call, healthy) -> {
            boolean busy = call.method().equals("GET") && sbc.writes().isEmpty();
            clock.forward(busy ? Duration.ofSeconds(40) : Duration.ofSeconds(5));
            return healthy.answer(call);
        });

        Ended ended = product.runAt(clock, "migrate", customers, "--until", "01:50");

        assertThat(ended.exitCode()).as(ended.screen()).isZero();
        assertThat(warnings(ended)).isEqualTo(1);
        assertThat(ended.err()).contains("The work fits into the window after all");
    }

    @Test
    void aDecommissioningStopsBeforeTheWindowClosesToo() {
        sbc.behaveAgain();
        Map<String, Set<String>> before = onTheSwitch();
        assertThat(product.run("migrate", customers).exitCode()).isZero();
        aReadAndAWriteTake(Duration.ofSeconds(1), Duration.ofMinutes(1));

        Ended first = product.runAt(clock, "decommission", customers, "--confirm", CUSTOMERS, "--until", "1:20");
        assertThat(first.exitCode()).as(first.screen()).isEqualTo(5);
        assertThat(clock.instant()).isBeforeOrEqualTo("2026-11-23T00:20:00Z");
        assertThat(first.out()).contains("--confirm " + CUSTOMERS + " --until HH:MM");

        Ended second = product.runAt(clock, "decommission", customers, "--confirm", CUSTOMERS, "--until", "12:00");
        assertThat(second.exitCode()).as(second.screen()).isZero();
        assertThat(second.folder()).isEqualTo(first.folder());
        assertThat(onTheSwitch()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"25:00", "tomorrow", "HH:MM"})
    void nonsenseIsRefusedBeforeAnythingIsDone(String nonsense) {
        Ended ended = product.run("migrate", customers, "--until", nonsense);

        assertThat(ended.exitCode()).isEqualTo(1);
        assertThat(ended.err())
                .contains("--until: '" + nonsense + "' is not a time of day")
                .contains("05:30");
        assertThat(product.reports()).doesNotExist();
    }
}
