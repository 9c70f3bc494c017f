package org.vsxibulk.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vsxibulk.history.HistoryDatabase;
import org.vsxibulk.history.LockAttempt;
import org.vsxibulk.history.Run;
import org.vsxibulk.history.RunHistory;
import org.vsxibulk.history.RunningNow;
import org.vsxibulk.history.StateLock;
import org.vsxibulk.simulator.fault.FaultRule;
import org.vsxibulk.simulator.wire.Answer;

/** A switch that stops answering in the middle of a run, and what happened to it until the run goes on. */
class InterruptedTest extends Story {

    private static final Row ONE = Row.peering(5000, "198.51.100.10").dids("+12125550100");
    private static final Row TWO = Row.peering(5001, "198.51.100.20").dids("+12125550101");

    private void ends(int exitCode, Ended ended) {
        assertThat(ended.exitCode()).as(ended.screen()).isEqualTo(exitCode);
    }

    private void goesAwayAtThe(String action) {
        sbc.misbehave((call, healthy) ->
                call.path().endsWith(action) ? new Answer.WebServer(403, "maintenance") : healthy.answer(call));
    }

    @Test
    void theSameCommandGoesOnInTheSameFolderAndSendsNothingTwice() {
        var file = product.customers(ONE, TWO);
        goesAwayAtThe("update/resource");
        Ended first = product.run("migrate", file);
        ends(7, first);
        sbc.behaveAgain();

        Ended second = product.run("migrate", file);

        ends(0, second);
        assertThat(second.folder()).isEqualTo(first.folder());
        assertThat(second.err()).contains("Going on");
        assertThat(sbc.simulator().requests().written("update", "route_index")).isEqualTo(2);
        ends(0, product.run("audit", file));
    }

    @Test
    void whatSomebodyChangedMeanwhileIsAConflictAndStays() {
        ends(0, product.run("migrate", product.customers(ONE, TWO)));
        var renamed = product.customers(ONE.with("customer_name", "New One"), TWO.with("customer_name", "New Two"));
        goesAwayAtThe("update/resource");
        ends(7, product.run("migrate", renamed));
        sbc.edit("resource", text -> text.replace("<tos>B8<", "<tos>A0<"), "5000");
        String edited = sbc.simulator().find("resource", "5000").orElseThrow();
        sbc.behaveAgain();

        Ended again = product.run("migrate", renamed);

        ends(4, again);
        assertThat(sbc.simulator().find("resource", "5000")).contains(edited);
        assertThat(sbc.entry("resource", "5001").text("name")).isEqualTo("New Two");
        assertThat(again.screen()).contains("conflict");
        ends(0, product.run("migrate", renamed));
        assertThat(sbc.entry("resource", "5000").text("tos")).isEqualTo("A0");
    }

    /** The next start knew no table, and ended with an internal fault: a stop or a kill while the plan was made did that. */
    @Test
    void aRunThatStoppedBetweenItsSnapshotAndItsPlanTakesBothAgain() throws IOException {
        var file = product.customers(ONE, TWO);
        sbc.simulator()
                .faults()
                .add(FaultRule.edit(() -> product.write("reports/" + newestRun() + "/plan", "in the way"))
                        .on("download", "digit_mapping")
                        .nth(1));
        Ended first = product.run("migrate", file);
        ends(5, first);
        sbc.simulator().faults().clear();
        Files.delete(first.folder().resolve("plan"));

        Ended second = product.run("migrate", file);

        ends(0, second);
        assertThat(second.folder()).isEqualTo(first.folder());
        ends(0, product.run("audit", file));
    }

    private String newestRun() {
        try (Stream<Path> runs = Files.list(product.reports())) {
            return runs.map(run -> run.getFileName().toString())
                    .max(String::compareTo)
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The run was continued, counted what the stand-by node had dropped as done, and ended with findings. */
    @Test
    void whatABecomingStandByNodeDroppedIsPlannedAfreshByTheSameCommand() {
        var file = product.customers(ONE, TWO);
        sbc.simulator().faults().add("standby-deaf:update/resource:nth=2");
        Ended first = product.run("migrate", file);
        ends(7, first);
        assertThat(first.screen()).contains("standby").doesNotContain("goes on where this run stopped");
        sbc.simulator().faults().clear();
        sbc.simulator().setStandby(false);

        Ended second = product.run("migrate", file);

        ends(0, second);
        assertThat(second.folder()).isNotEqualTo(first.folder());
        assertThat(sbc.has("resource", "5001")).isTrue();
    }

    /** Findings were all that told it. */
    @Test
    void aNodeThatIsTheStandByOneWhenAllIsSentIsSaid() {
        var file = product.customers(ONE, TWO);
        sbc.simulator().faults().add("standby-deaf:update/route:nth=2");

        Ended ended = product.run("migrate", file);

        ends(7, ended);
        assertThat(ended.screen()).contains("standby");
    }

    /** Whatever a server in between said with a 200 was taken for the switch's yes. */
    @ParameterizedTest
    @ValueSource(strings = {"html", "plain"})
    void anAnswerOfSomeServerInBetweenIsNoYes(String garbage) {
        sbc.simulator().faults().add("garbage:update/resource:as=" + garbage + ":nth=2");

        ends(0, product.run("migrate", product.customers(ONE, TWO)));

        assertThat(sbc.has("resource", "5001")).isTrue();
    }

    /** A kill between the end of the job and that of the run: its reports were never written. */
    @Test
    void aRunThatWasKilledWhenAllItsWorkWasDoneStillGetsItsReports() throws IOException {
        var file = product.customers(ONE, TWO);
        Ended first = product.run("migrate", file);
        ends(0, first);
        long written = sbc.simulator().requests().written();
        var steps = first.summary().get("tables");
        Files.delete(first.folder().resolve("summary.json"));
        forgetTheEndOfTheNewestRun();

        Ended second = product.run("migrate", file);

        ends(0, second);
        assertThat(second.folder()).isEqualTo(first.folder());
        assertThat(second.summary().get("tables")).isEqualTo(steps);
        assertThat(second.summary().at("/audit/checked").asInt()).isPositive();
        assertThat(sbc.simulator().requests().written()).isEqualTo(written);
    }

    private void forgetTheEndOfTheNewestRun() throws IOException {
        try (Stream<Path> switches = Files.list(product.state())) {
            Path state = switches.findFirst().orElseThrow();
            var me = new RunningNow(ProcessHandle.current().pid(), "test", "test", Instant.now(), "");
            try (StateLock lock = ((LockAttempt.Taken) StateLock.take(state, me)).lock();
                    HistoryDatabase database = HistoryDatabase.open(lock)) {
                var history = new RunHistory(database.dataSource());
                history.finish(
                        history.newest("migrate").orElseThrow().id(), new Run.End(Instant.now(), "killed", 137), true);
            }
        }
    }
}
