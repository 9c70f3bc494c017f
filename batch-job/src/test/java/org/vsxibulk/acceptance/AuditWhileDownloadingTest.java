package org.vsxibulk.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vsxibulk.HandClock;
import org.vsxibulk.simulator.wire.Answer;
import tools.jackson.databind.JsonNode;

/** An audit compares tables while others are still to come: nobody may notice, but for the clock. */
class AuditWhileDownloadingTest extends Story {

    /** More than the findings that may wait to be written down. */
    private Path aBaseThatTheSwitchHasNothingOf() {
        Path customers = product.folder().resolve("customers.csv");
        product.bare("sample", customers.toString(), "--customers", "700", "--dids-per-customer", "10");
        return customers;
    }

    private static void noThreadIsLeft() {
        assertThat(Thread.getAllStackTraces().keySet())
                .extracting(Thread::getName)
                .doesNotContain("audit", "parser", "read-ahead");
    }

    @Test
    void everyFindingOfManyIsInTheFilesOnce() {
        Path customers = aBaseThatTheSwitchHasNothingOf();
        int created = 0;
        for (JsonNode table : product.run("plan", customers).summary().path("tables")) {
            created += table.path("created").asInt();
        }
        assertThat(created).isGreaterThan(9000);

        Ended audit = product.run("audit", customers);

        assertThat(audit.exitCode()).as(audit.screen()).isEqualTo(3);
        assertThat(audit.findings())
                .filteredOn(finding -> finding.rule().equals("missing"))
                .hasSize(created)
                .doesNotHaveDuplicates();
        assertThat(audit.read("findings.csv").lines())
                .hasSize(audit.findings().size() + 1)
                .doesNotHaveDuplicates();
        noThreadIsLeft();
    }

    /** With findings of the tables before, more than may wait. */
    @ParameterizedTest
    @CsvSource({
        "gone, (403 maintenance)",
        "rubbish, Unexpected character 'n' (code 110) in prolog; expected '<'. Type the same command again",
        "broken, Unexpected EOF; was expecting a close tag for element"
    })
    @OnePersonality("the story writes the document that breaks off itself")
    @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void aTableThatDoesNotComeEndsTheRunAsAlways(String how, String why) {
        Path customers = aBaseThatTheSwitchHasNothingOf();
        sbc.misbehave((call, healthy) -> !call.path().endsWith("download/digit_mapping")
                ? healthy.answer(call)
                : switch (how) {
                    case "gone" -> new Answer.WebServer(403, "maintenance");
                    case "rubbish" -> new Answer.Plain(200, "text/plain", "no route to host");
                    default -> new Answer.Plain(200, "application/xml", "<XBDigitMappingList><XBDigitMapping>");
                });

        Ended audit = product.run("audit", customers);

        assertThat(audit.exitCode()).as(audit.screen()).isEqualTo(7);
        assertThat(audit.screen().replaceAll("\\s+", " ")).contains("download/digit_mapping", why);
        assertThat(audit.summary().at("/audit").isNull()).isTrue();
        noThreadIsLeft();
    }

    /** Its findings wait for somebody who writes them down, and it waits for them, when nobody wants them any more. */
    @Test
    void aStopEndsAnAuditThatHasBegun() throws InterruptedException {
        Path customers = aBaseThatTheSwitchHasNothingOf();
        Hold hold = new Hold(sbc, call -> call.path().endsWith("download/digit_mapping"));
        Ended ended;
        try (ProductProcess process = product.start(Map.of(), "audit", customers)) {
            hold.awaitOne();
            process.signal("INT");
            assertThat(process.endsWithin(60, TimeUnit.SECONDS)).isTrue();
            ended = product.shown(process.ended());
        }
        hold.release();

        assertThat(ended.exitCode()).as(ended.screen()).isEqualTo(5);
        assertThat(ended.summary().at("/audit").isNull()).isTrue();
        sbc.behaveAgain();
        assertThat(product.run("audit", customers).exitCode()).isEqualTo(3);
    }

    /** A row that breaks a rule of the live switch leaves the input after the audit has begun. */
    @Test
    void anAuditThatBeganWithTheDownloadForgetsARowThatTheSwitchRefutes() {
        Row stays = Row.peering(5000, "198.51.100.10");
        Path all = product.customers(stays, Row.peering(5001, "198.51.100.11"), Row.peering(5002, "198.51.100.12"));
        assertThat(product.run("migrate", all).exitCode()).isZero();
        Path taken = product.customers(stays, Row.peering(5001, "198.51.100.12"));

        Ended ended = product.run("migrate", taken, "--skip-rejected");

        assertThat(ended.exitCode()).as(ended.screen()).isEqualTo(4);
        assertThat(ended.screen()).contains("address-taken");
        assertThat(ended.findings()).isEmpty();
    }

    /** What was audited beside the plan is worth nothing once the tables have been downloaded again. */
    @Test
    void anAuditThatBeganWithThePlanSeesTablesThatWereDownloadedAgain() {
        HandClock clock = HandClock.at("2026-11-01T02:30+01:00[Europe/Berlin]");
        Path customers = product.customers(
                Row.peering(5000, "198.51.100.10"),
                Row.peering(5001, "198.51.100.11").with("capacity", "50"));
        assertThat(product.runAt(clock, "migrate", customers).exitCode()).isZero();
        AtomicInteger downloads = new AtomicInteger();
        sbc.misbehave((call, healthy) -> {
            if (call.path().endsWith("download/digit_mapping") && downloads.get() == 1) {
                clock.forward(Duration.ofMinutes(6));
            }
            if (call.path().endsWith("download/resource") && downloads.incrementAndGet() == 2) {
                sbc.edit("resource", text -> text.replace("<capacity>50<", "<capacity>7<"), "5001");
            }
            return healthy.answer(call);
        });

        Ended again = product.runAt(clock, "migrate", customers);

        assertThat(again.exitCode()).as(again.screen()).isEqualTo(3);
        assertThat(downloads).hasValue(2);
        assertThat(again.findings()).extracting(Found::rule).containsExactly("mismatch");
    }
}
