package org.vsxibulk.acceptance;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.vsxibulk.simulator.wire.Answer;

/** A plan that somebody has read is carried out as it stands, or not at all. */
class ApprovedPlanTest extends Story {

    private static final Row ONE = Row.peering(5000, "198.51.100.10")
            .dids("+12125550100")
            .extensions("3")
            .with("capacity", "50");
    private static final Row TWO = Row.peering(5001, "198.51.100.20").dids("+12125550101");
    private static final Row WIDER = ONE.with("capacity", "80");

    private static Ended ends(int exitCode, Ended ended) {
        assertThat(ended.exitCode()).as(ended.screen()).isEqualTo(exitCode);
        return ended;
    }

    private static String text(Ended ended) {
        return ended.screen().replaceAll("\\s+", " ");
    }

    /** The folder of a finished plan. */
    private Path planned(Object... words) {
        return ends(0, product.run("plan", words)).folder();
    }

    private Ended carriesOut(Path plan, Path file) {
        return product.run("migrate", file, "--plan", plan);
    }

    private Ended refused(String verb, Object... words) {
        var before = sbc.everything();
        Ended[] ended = new Ended[1];
        assertThat(sbc.writesDuring(() -> ended[0] = product.run(verb, words))).isEmpty();
        assertThat(sbc.everything()).isEqualTo(before);
        return ends(8, ended[0]);
    }

    private String refused(Path plan, Path file) {
        Ended ended = refused("migrate", file, "--plan", plan);
        assertThat(text(ended))
                .contains("migrate stopped before its first write; nothing was written")
                .contains("what would be done today is not the plan in " + plan);
        assertThat(ended.out())
                .containsPattern("next: {3}./run.sh plan " + file + " --settings \\S+ +# what would be done today");
        assertThat(ended.summary().at("/run/approved-plan").asString()).isEqualTo(plan.toString());
        return text(ended);
    }

    private void edit(UnaryOperator<String> change) {
        sbc.edit("resource", change, "5000");
    }

    /** A plan that makes trunk 5000 wider; afterwards somebody was at work on the switch. */
    private String refusedAfter(Runnable work) {
        ends(0, product.run("migrate", product.customers(ONE, TWO)));
        Path file = product.customers(WIDER, TWO);
        Path plan = planned(file);
        work.run();
        return refused(plan, file);
    }

    @Test
    void aPlanThatStillHoldsIsCarriedOutAndNamed() {
        Path file = product.customers(ONE, TWO);
        Path plan = planned(file);

        Ended ended = ends(0, carriesOut(plan, file));

        assertThat(ended.err()).contains("What is to be done is still what the plan in " + plan + " says.");
        assertThat(ended.out())
                .contains("plan:   " + plan)
                .containsPattern("next: {3}./run.sh audit \\S+ --settings \\S+\n");
        assertThat(ended.summary().at("/run/approved-plan").asString()).isEqualTo(plan.toString());
        assertThat(ended.read("report.html")).contains(plan.toString());
        for (Path of : Stream.of(plan, ended.folder())
                .map(run -> run.resolve("plan/routes.jsonl"))
                .toList()) {
            assertThat(of).hasSameTextualContentAs(plan.resolve("plan/routes.jsonl"));
        }
        assertThat(sbc.entry("resource", "5000").text("capacity")).isEqualTo("50");
    }

    @Test
    void thePlansOwnFolderIsFoundAsWell() {
        Path file = product.customers(ONE);

        ends(0, carriesOut(planned(file).resolve("plan"), file));
    }

    @Test
    void thePlanOfAMigrationThatAGuardStoppedIsCarriedOutWithItsFlag() {
        Path file = product.customers(ONE.dids("+19075550100"));
        Path plan = ends(8, product.run("migrate", file)).folder();

        assertThat(text(refused("migrate", file, "--plan", plan)))
                .contains("allow-takeover")
                .containsPattern("next: ./run.sh migrate .*--plan " + plan + " .*--allow-takeover");
        ends(0, product.run("migrate", file, "--plan", plan, "--allow-takeover"));
        strangersAreNow();
    }

    @Test
    void anOwnedFieldThatMovedIsToldWithThenAndToday() {
        assertThat(refusedAfter(() -> edit(text -> text.replace("<capacity>50<", "<capacity>60<"))))
                .contains("trunk id=5000 of customer C5000 (row 2): capacity: then '50' → '80', today '60' → '80'");
    }

    @Test
    void anElementOfAnUpdatedEntryThatIsNotOursIsToldToo() {
        assertThat(refusedAfter(() -> edit(text -> text.replace("<tos>B8<", "<tos>A0<"))))
                .contains("trunk id=5000 of customer C5000 (row 2): other elements of the live entry changed");
    }

    @Test
    void anEntryThatIsAlreadyAsPlannedIsTold() {
        assertThat(refusedAfter(() -> edit(text -> text.replace("<capacity>50<", "<capacity>80<"))))
                .contains("it was to be updated (capacity '50' → '80'); today it is as its row wants it");
    }

    @Test
    void anEntryThatWasAsWantedAndIsNotAnyMoreIsTold() {
        assertThat(refusedAfter(() -> sbc.edit("resource", text -> text.replace("Customer 5001", "Renamed"), "5001")))
                .contains(
                        "trunk id=5001 of customer C5001 (row 3): it was as its row wants it; today it is to be updated"
                                + " (name 'Renamed' → 'Customer 5001'");
    }

    @Test
    void anEntryThatIsGoneIsTold() {
        assertThat(refusedAfter(() -> sbc.simulator().remove("route", "10", "2125550101", "1")))
                .contains("of customer C5001 (row 3): it was there, as its row wants it; today it is gone");
    }

    @Test
    void anEntryThatWasToBeCreatedAndIsThereIsTold() {
        Path file = product.customers(ONE);
        Path plan = planned(file);
        sbc.simulator().put("route_index", "<XBRouteIndex><tid>5000</tid><alias>Somebody</alias></XBRouteIndex>");

        assertThat(refused(plan, file))
                .contains("route-table id=5000 of customer C5000 (row 2): it was to be created; today it is there");
    }

    @Test
    void aLeftOverThatSomebodyDeletedIsTold() {
        ends(0, product.run("migrate", product.customers(ONE)));
        Path file = product.customers(ONE.dids(""));
        Path plan = planned(file);
        sbc.simulator().remove("route", "10", "2125550100", "1");

        assertThat(refused(plan, file))
                .contains("it was left over; today it is gone, or nothing is to be done about it");
    }

    @Test
    void manyMovesAreCountedAndTenAreNamed() {
        Row[] rows = IntStream.range(0, 13)
                .mapToObj(i -> Row.peering(5000 + i, "198.51.100." + (10 + i)))
                .toArray(Row[]::new);
        Path file = product.customers(rows);
        Path plan = planned(file);
        for (int i = 0; i < rows.length; i++) {
            sbc.simulator()
                    .put("route_index", "<XBRouteIndex><tid>" + (5000 + i) + "</tid><alias></alias></XBRouteIndex>");
        }

        assertThat(refused(plan, file))
                .contains("route-table id=5009 ", " and 3 more")
                .doesNotContain("id=5010 of");
    }

    @Test
    void anotherInputComesFirst() {
        Path file = product.customers(ONE);
        Path plan = planned(file);

        assertThat(refused(plan, product.customers(WIDER)))
                .containsSubsequence(
                        "it was made from another input",
                        "trunk id=5000 of customer C5000 (row 2): capacity: then '50', today '80'");
        // also when nothing else moves
        assertThat(refused(plan, product.write("customers.csv", Row.csv(ONE) + "\n")))
                .contains("another input");
    }

    @Test
    void otherSettingsComeFirst() {
        Path file = product.customers(ONE);
        Path plan = planned(file);
        product.settings(product.settings().with("service-port", "2"));

        assertThat(refused(plan, file))
                .containsSubsequence("it was made with other settings", "service-port: then '1', today '2'");
    }

    @Test
    void anotherDialectComesFirst() {
        Path file = product.customers(ONE);
        Path plan = planned(file);
        product.settings(product.settings()
                .with("dialect", DialectCopy.ofSimulator(folder, "confirmed: true", "confirmed: true # looked at")));

        assertThat(refused(plan, file)).contains("it was made with another dialect");
    }

    @Test
    void aMissingOrSuperfluousChoiceIsNamed() {
        Path file = product.customers(ONE);
        Path plain = planned(file);
        Path pruning = planned(file, "--prune");
        Path sending = planned(file, "--set-passwords");

        assertThat(refused(pruning, file)).contains("it was made with --prune, which is missing here");
        assertThat(text(refused("migrate", file, "--plan", plain, "--prune")))
                .contains("it was made without --prune, which is given here");
        assertThat(refused(sending, file)).contains("it was made with --set-passwords, which is missing here");
        assertThat(text(refused("migrate", file, "--plan", plain, "--set-passwords")))
                .contains("it was made without --set-passwords, which is given here")
                .doesNotContain("other settings");
        ends(0, product.run("migrate", file, "--prune", "--plan", pruning));
    }

    @Test
    void aPlanThatWasTamperedWithIsRefusedByName() throws IOException {
        Path file = product.customers(ONE);
        Path plan = planned(file).resolve("plan");
        Path routes = plan.resolve("routes.jsonl");
        String whole = Files.readString(routes);

        Files.writeString(routes, whole.replace("create", "delete"));
        assertThat(refused("migrate", file, "--plan", plan).err())
                .contains(routes + " was changed since the plan was saved; nothing was sent. Plan again");
        Files.delete(routes);
        assertThat(refused("migrate", file, "--plan", plan).err()).contains(routes + " is missing");
        Files.writeString(routes, whole);
        Files.writeString(plan.resolve("plan.json"), "]", StandardOpenOption.TRUNCATE_EXISTING);
        assertThat(refused("migrate", file, "--plan", plan).err()).contains("plan.json is damaged");
        Files.delete(plan.resolve("plan.json"));
        assertThat(refused("migrate", file, "--plan", plan).err()).contains("there is no whole plan in " + plan);
        Ended unknown = product.run("migrate", file, "--plan", plan.resolve("nowhere"));
        assertThat(ends(1, unknown).err()).contains("there is no folder " + plan.resolve("nowhere"));
    }

    /** Whoever mends the hashes as well is found out by the plan of today. */
    @Test
    void aForgedPlanIsRefused() throws IOException {
        Path file = product.customers(ONE);
        Path mine = planned(file).resolve("plan");
        Path other = planned(product.customers(WIDER)).resolve("plan");
        for (String name : new String[] {"new-trunks.jsonl", "plan.json"}) {
            Files.copy(other.resolve(name), mine.resolve(name), REPLACE_EXISTING);
        }
        Files.writeString(
                mine.resolve("plan.json"),
                Files.readString(mine.resolve("plan.json")).replaceFirst("\"input\" : \"\\w+\"", "\"input\" : \"\""));
        product.customers(ONE);

        assertThat(refused(mine, file)).contains("trunk id=5000 of customer C5000");
    }

    @Test
    void anInterruptedRunGoesOnAndMindsNotWhatItHasItselfDone() {
        Path file = product.customers(ONE, TWO);
        Path plan = planned(file);
        sbc.misbehave((call, healthy) -> call.path().endsWith("update/resource")
                ? new Answer.WebServer(403, "maintenance")
                : healthy.answer(call));
        Ended first = ends(7, carriesOut(plan, file));
        assertThat(first.out()).contains("--plan " + plan + " ", "goes on where this run stopped");
        sbc.behaveAgain();

        Ended second = ends(0, carriesOut(plan, file));

        assertThat(second.folder()).isEqualTo(first.folder());
        assertThat(second.err()).contains("Going on");
        assertThat(second.out()).contains("plan:   " + plan);
        assertThat(sbc.simulator().requests().written("update", "route_index")).isEqualTo(2);
        // now everything is there
        assertThat(refused(plan, file)).contains("it was to be created; today it is there, as its row wants it");
    }

    @Test
    void aRunThatWasKilledGoesOnToo() {
        Path file = folder.resolve("many.csv");
        product.bare("sample", file.toString(), "--customers", "40");
        product.settings(product.settings().with("chunk-size", "10"));
        Path plan = planned(file);
        sbc.simulator().resetRequests();
        try (ProductProcess process = product.start(Map.of(), "migrate", file, "--plan", plan)) {
            await().atMost(Duration.ofSeconds(60)).until(() -> sbc.writes().size() > 4 || !process.alive());
            process.kill();
            process.ended();
        }

        Ended again = ends(0, carriesOut(plan, file));

        assertThat(again.err()).contains("Going on");
        ends(0, product.run("audit", file, "--partial"));
    }

    @Test
    void aRunWithAPlanAndOneWithoutDoNotContinueEachOther() {
        Path file = product.customers(ONE, TWO);
        Path plan = planned(file);
        sbc.misbehave((call, healthy) -> call.path().endsWith("update/resource")
                ? new Answer.WebServer(403, "maintenance")
                : healthy.answer(call));
        Path without = ends(7, product.run("migrate", file)).folder();

        Ended with = product.run("migrate", file, "--plan", plan);
        assertThat(text(ends(8, with))).contains("given up", "it was to be created; today it is there");
        assertThat(with.folder()).isNotEqualTo(without);

        Path current = planned(file);
        Path begun = ends(7, carriesOut(current, file)).folder();
        sbc.behaveAgain();
        Ended last = ends(0, product.run("migrate", file));
        assertThat(last.err()).contains("given up");
        assertThat(last.folder()).isNotEqualTo(begun);
    }

    @Test
    void aPreviewIsCarriedOutOrRefusedToo() {
        Path file = product.customers(ONE, TWO);
        ends(0, product.run("migrate", file));
        Path preview = ends(8, product.run("decommission", file)).folder();
        edit(text -> text.replace("<tos>B8<", "<tos>A0<"));

        assertThat(text(refused("decommission", file, "--confirm", 2, "--plan", preview)))
                .contains("decommission stopped before its first write")
                .contains("trunk id=5000 of customer C5000 (row 2): other elements of the live entry changed");

        Path today = ends(8, product.run("decommission", file)).folder();
        ends(0, product.run("decommission", file, "--confirm", 2, "--plan", today));
        assertThat(sbc.has("resource", "5000")).isFalse();
    }

    @Test
    void aPlanOfTheOtherVerbIsRefused() {
        Path file = product.customers(ONE);
        Path plan = planned(file);

        assertThat(text(refused("decommission", file, "--confirm", 1, "--plan", plan)))
                .contains("it puts customers onto the switch");
    }
}
