package org.vsxibulk.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.vsxibulk.simulator.wire.Answer;

/** Processes that share a state folder, one after the other or at once. What kills do is in the package of torture. */
class RestartTest extends Story {

    private static final int CUSTOMERS = 40;

    private Path aBaseOfManyDocuments() {
        Path customers = folder.resolve("customers.csv");
        product.bare("sample", customers.toString(), "--customers", "" + CUSTOMERS, "--dids-per-customer", "2");
        product.settings(product.settings().with("chunk-size", "5"));
        return customers;
    }

    private void untilDocuments(int documents, ProductProcess process) {
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(5))
                .until(() -> sbc.writes().size() >= documents || !process.alive());
    }

    private void ends(int exitCode, Ended ended) {
        assertThat(ended.exitCode()).as(ended.screen()).isEqualTo(exitCode);
    }

    @Test
    void aRunThatIsAskedToStopSaysHowToGoOnAndGoesOn() {
        Path customers = aBaseOfManyDocuments();
        sbc.simulator().faults().add("slow:millis=8");
        SettingsText withSwitch = product.settings();
        product.settings(withSwitch.without("switch"));
        Map<String, String> environment = Map.of(
                "VSXI_URL", sbc.simulator().url(),
                "VSXI_USER", sbc.simulator().user(),
                "VSXI_PASSWORD", sbc.simulator().password(),
                "VSXI_BULK_SWITCH_TLS_FINGERPRINT", sbc.simulator().fingerprint());
        Ended stopped;
        try (ProductProcess process = product.start(environment, "migrate", customers)) {
            untilDocuments(5, process);
            process.terminate();
            stopped = product.shown(process.ended());
        }
        ends(5, stopped);
        assertThat(stopped.screen()).contains("./run.sh migrate " + customers);
        assertThat(stopped.summary().at("/outcome/exit-code").asInt()).isEqualTo(5);

        product.settings(withSwitch);
        Ended last = product.run("migrate", customers);

        ends(0, last);
        assertThat(last.folder()).isEqualTo(stopped.folder());
        assertThat(sbc.simulator().requests().written("update", "route_index")).isEqualTo(CUSTOMERS);
        ends(0, product.run("audit", customers));
    }

    @Test
    void aChangedFileGivesTheUnfinishedRunUpAndSaysSo() throws Exception {
        Path customers = aBaseOfManyDocuments();
        sbc.misbehave((call, healthy) -> call.path().endsWith("update/resource")
                ? new Answer.WebServer(403, "maintenance")
                : healthy.answer(call));
        ends(7, product.run("migrate", customers));
        sbc.behaveAgain();
        List<String> lines = Files.readAllLines(customers);
        Files.write(customers, lines.subList(0, lines.size() - 1));

        Ended fresh = product.run("migrate", customers);

        ends(0, fresh);
        assertThat(fresh.err()).contains("given up").contains("input");
        ends(0, product.run("audit", customers, "--partial"));
        Ended next = product.run("migrate", customers);
        assertThat(next.folder()).isNotEqualTo(fresh.folder());
        assertThat(next.summary().at("/run/resumed").asBoolean()).isFalse();
    }

    @Test
    void whatADecommissioningTookOffMeanwhileIsPutOnAgain() {
        Path customers = aBaseOfManyDocuments();
        breakOff("update/route", "migrate", customers);
        Ended taken = product.run("decommission", customers, "--confirm", CUSTOMERS, "--allow-large-change");
        ends(0, taken);
        assertThat(taken.err()).contains("unfinished migrate", "given up");

        Ended fresh = product.run("migrate", customers);

        ends(0, fresh);
        assertThat(fresh.err()).doesNotContain("Going on");
        ends(0, product.run("audit", customers));
    }

    @Test
    void whatAMigrationPutOnMeanwhileIsTakenOffAgain() {
        Path customers = aBaseOfManyDocuments();
        ends(0, product.run("migrate", customers));
        breakOff("delete/resource", "decommission", customers, "--confirm", CUSTOMERS, "--allow-large-change");
        Ended put = product.run("migrate", customers);
        ends(0, put);
        assertThat(put.err()).contains("unfinished decommission", "given up");

        Ended fresh = product.run("decommission", customers, "--confirm", CUSTOMERS, "--allow-large-change");

        ends(0, fresh);
        assertThat(fresh.err()).doesNotContain("Going on");
    }

    private void breakOff(String path, String verb, Object... words) {
        sbc.misbehave((call, healthy) ->
                call.path().endsWith(path) ? new Answer.WebServer(403, "maintenance") : healthy.answer(call));
        ends(7, product.run(verb, words));
        sbc.behaveAgain();
    }

    @Test
    void stepsWithoutWorkArePassedOverAndTheOthersGoOn() {
        Row row = Row.peering(5000, "198.51.100.10");
        ends(0, product.run("migrate", product.customers(row.dids("+12125550100"))));
        Path more = product.customers(row.dids("+12125550100;+12125550101"));
        sbc.misbehave((call, healthy) ->
                call.path().endsWith("update/route") ? new Answer.WebServer(403, "maintenance") : healthy.answer(call));
        ends(7, product.run("migrate", more));
        sbc.behaveAgain();
        sbc.simulator().resetRequests();

        Ended last = product.run("migrate", more);

        ends(0, last);
        assertThat(last.err()).contains("Going on with the unfinished run");
        assertThat(last.screen()).containsPattern("new-trunks +nothing to do");
        assertThat(sbc.simulator().requests().written("update", "resource")).isZero();
        assertThat(sbc.simulator().requests().written("update", "route")).isEqualTo(1);
        ends(0, product.run("audit", more));
    }

    @Test
    void aSecondProcessOnTheSameSwitchIsToldWhoIsThereAndOthersAreNot() {
        Path customers = aBaseOfManyDocuments();
        SettingsText here = product.settings();
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch looked = new CountDownLatch(1);
        sbc.misbehave((call, healthy) -> {
            if (asked.getCount() > 0) {
                asked.countDown();
                until(looked);
            }
            return healthy.answer(call);
        });
        try (ProductProcess first = product.start(Map.of(), "migrate", customers)) {
            until(asked);

            Ended second = product.run("audit", customers);

            ends(8, second);
            assertThat(second.err())
                    .contains("another process", "migrate by " + System.getProperty("user.name") + "@")
                    .containsPattern("\\(process \\d+\\) since \\d{4}-\\d\\d-\\d\\dT");
            assertThat(product.bare("status", "--state", product.state().toString())
                            .out())
                    .contains("running now on", "migrate by ");
            product.settings(here.with("switch-id", "another"));
            ends(3, product.run("audit", customers));
            first.kill();
            first.ended();
        } finally {
            looked.countDown();
        }
        product.settings(here);

        ends(0, product.run("migrate", customers));
    }

    private static void until(CountDownLatch latch) {
        try {
            assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
