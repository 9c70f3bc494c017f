package org.vsxibulk.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.vsxibulk.HandClock;
import org.vsxibulk.simulator.wire.Answer;
import org.vsxibulk.vsxi.Table;

/** What an administrator changes between the plan and its last document. */
class ConflictTest extends Story {

    private static final Row ONE = Row.peering(5000, "198.51.100.10").with("capacity", "50");
    private static final Row TWO = Row.peering(5001, "198.51.100.20").with("capacity", "50");

    private static void ends(int exitCode, Ended ended) {
        assertThat(ended.exitCode()).as(ended.screen()).isEqualTo(exitCode);
    }

    /** Both trunks are planned to get 80; the switch is away before they do, and something happens meanwhile. */
    private Ended goesOnAfter(Runnable meanwhile) {
        ends(0, product.run("migrate", product.customers(ONE, TWO)));
        var wider = product.customers(ONE.with("capacity", "80"), TWO.with("capacity", "80"));
        sbc.misbehave((call, healthy) -> call.path().endsWith("update/resource")
                ? new Answer.WebServer(403, "maintenance")
                : healthy.answer(call));
        ends(7, product.run("migrate", wider));
        meanwhile.run();
        sbc.behaveAgain();
        return product.run("migrate", wider);
    }

    private void edit(UnaryOperator<String> change) {
        sbc.edit("resource", change, "5000");
    }

    @Test
    @EveryPersonality("names of fields on the screen")
    void anotherValueOfOurFieldIsToldWithBeforePlannedAndNow() {
        Ended ended = goesOnAfter(() -> edit(text -> text.replace("<capacity>50<", "<capacity>60<")));
        ends(4, ended);
        String words = "capacity: before '50', planned '80', now '60'";
        assertThat(ended.screen()).contains("conflict");
        assertThat(ended.read("rejects.csv")).contains("C5000", words).doesNotContain("C5001");
        assertThat(ended.read("summary.json")).contains(words);
        assertThat(sbc.entry("resource", "5000").text("capacity")).isEqualTo("60");
        assertThat(sbc.entry("resource", "5001").text("capacity")).isEqualTo("80");
    }

    @Test
    void whatIsNotOursIsNamedFromTheSnapshot() {
        Ended ended = goesOnAfter(() -> edit(text -> text.replace("<tos>B8<", "<tos>A0<")));
        ends(4, ended);
        assertThat(ended.read("rejects.csv")).contains("what changed is not ours: tos (before 'B8', now 'A0')");
        assertThat(sbc.entry("resource", "5000").text("tos")).isEqualTo("A0");
    }

    @Test
    @EveryPersonality("the words of a trunk that somebody else makes")
    void aTrunkThatSomebodyElseMakesUnderACustomersIdGetsNoneOfItsNumbers() {
        Row registers = Row.dynamic(5000, "sip5000", "Kd83-hs7G-2kLq")
                .dids("+12125550100")
                .extensions("3");
        Row other = TWO.dids("+12125550101");
        var both = product.customers(registers, other);
        brokenOffAt("update/resource", both);
        String stranger = sbc.simulator().table("resource").get(0);
        sbc.simulator().put("resource", stranger.replaceFirst("<trunkId>\\d+<", "<trunkId>5000<"));
        brokenOffAt("update/route", both);
        sbc.behaveAgain();

        Ended ended = product.run("migrate", both);

        ends(4, ended);
        assertThat(sbc.has("route", "10", "2125550101", "1")).isTrue();
        assertThat(sbc.has("route", "10", "2125550100", "1")).isFalse();
        assertThat(sbc.simulator().table("subscriber")).noneMatch(user -> user.contains("<trunkId>5000<"));
        assertThat(ended.read("rejects.csv")).contains("it was not there when the plan was made", "was not applied");
    }

    private void brokenOffAt(String path, Path customers) {
        sbc.misbehave((call, healthy) ->
                call.path().endsWith(path) ? new Answer.WebServer(403, "maintenance") : healthy.answer(call));
        ends(7, product.run("migrate", customers));
    }

    @Test
    void anEntryThatIsDoneAlreadyIsNoConflict() {
        ends(0, goesOnAfter(() -> edit(text -> text.replace("<capacity>50<", "<capacity>80<"))));
    }

    /** By the clock the snapshot is younger than five minutes, or even still to come. */
    @Test
    void aSnapshotDoesNotGetYoungerWhenTheClockIsSetBack() {
        ends(0, product.run("migrate", product.customers(ONE, TWO)));
        HandClock clock = HandClock.at("2026-11-01T02:30+01:00[Europe/Berlin]");
        AtomicInteger downloads = new AtomicInteger();
        sbc.misbehave((call, healthy) -> {
            Answer answer = healthy.answer(call);
            boolean lastOfTheSnapshot =
                    call.path().contains("/download/") && downloads.incrementAndGet() == Table.values().length;
            if (lastOfTheSnapshot) {
                clock.forward(Duration.ofMinutes(10).minusHours(1));
                edit(text -> text.replace("<capacity>50<", "<capacity>60<"));
            }
            return answer;
        });
        Ended ended = product.runAt(
                clock, "migrate", product.customers(ONE.with("capacity", "80"), TWO.with("capacity", "80")));
        ends(4, ended);
        assertThat(sbc.entry("resource", "5000").text("capacity")).isEqualTo("60");
    }

    @Test
    void aTableThatShrankMeanwhileStopsTheRun() {
        Ended ended = goesOnAfter(
                () -> assertThat(sbc.simulator().remove("resource", "5001")).isTrue());
        ends(8, ended);
        // the screen breaks long lines
        assertThat(ended.screen().replaceAll("\\s+", " "))
                .containsPattern("the table of trunks shrank from \\d+ to \\d+ entries behind the run's back")
                .contains("(gone: id=5001)")
                .contains("nothing more was sent");
        assertThat(sbc.entry("resource", "5000").text("capacity")).isEqualTo("50");
        sbc.misbehave((call, healthy) -> healthy.answer(call));
    }

    @Test
    void anAdministratorWhoEditsWhileTheFirstEntryIsReadBackStopsTheRunToo() {
        ends(0, product.run("migrate", product.customers(ONE, TWO)));
        sbc.misbehave((call, healthy) -> {
            Answer answer = healthy.answer(call);
            if (call.path().endsWith("update/resource")) {
                sbc.edit("resource", text -> text.replaceFirst("<tos>..<", "<tos>C0<"), "5001");
            }
            return answer;
        });
        Ended ended = product.run("migrate", product.customers(ONE.with("capacity", "80"), TWO.with("capacity", "80")));
        ends(8, ended);
        assertThat(ended.screen()).contains("id=5001 changed", "or somebody else changed the table");
        assertThat(sbc.entry("resource", "5001").text("capacity")).isEqualTo("50");
    }
}
