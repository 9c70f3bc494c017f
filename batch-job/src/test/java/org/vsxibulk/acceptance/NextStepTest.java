package org.vsxibulk.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever follows what stands behind {@code next:} loses no customer. */
class NextStepTest extends Story {

    private static final Row GOOD = Row.peering(5000, "198.51.100.10").dids("+12125550100");
    private static final Row BAD = Row.peering(5001, "198.51.100.300").dids("+12125550101");
    private static final Row MENDED = Row.peering(5001, "198.51.100.30").dids("+12125550101");

    private Ended ends(int exitCode, Ended ended) {
        assertThat(ended.exitCode()).as(ended.screen()).isEqualTo(exitCode);
        return ended;
    }

    private static String next(Ended ended) {
        List<String> lines = ended.out().lines().toList();
        String last = lines.get(lines.size() - 1);
        assertThat(last).as(ended.out()).startsWith("next:   ");
        return last.substring("next:   ".length());
    }

    /** Types what a shell would take of it. */
    private Ended typed(Ended before) {
        String command = next(before).replaceFirst(" +#.*", "");
        List<String> words = new ArrayList<>(List.of(command.split(" ")));
        assertThat(words.remove(0)).isEqualTo("./run.sh");
        return product.bare(words.toArray(String[]::new));
    }

    private void bothAreThere() {
        assertThat(sbc.has("resource", "5000")).isTrue();
        assertThat(sbc.has("resource", "5001")).isTrue();
        ends(0, product.run("audit", product.customers(GOOD, MENDED)));
    }

    /** The good rows were never sent, and that was called clean. */
    @Test
    void whenNothingWasSentTheInputItselfIsMendedAndRunAgain() {
        Path file = product.customers(GOOD, BAD);

        Ended rejected = ends(2, product.run("migrate", file));

        assertThat(next(rejected)).contains("once the rejected rows are mended in " + file, "--skip-rejected");
        product.customers(GOOD, MENDED);
        Ended sent = ends(0, typed(rejected));
        ends(0, typed(sent));
        bothAreThere();
    }

    @Test
    void afterTheGoodRowsWereSentTheMendedRejectsAreFedBackAndAuditedAsAPart() throws IOException {
        Ended sent = ends(4, product.run("migrate", product.customers(GOOD, BAD), "--skip-rejected"));
        Path rejects = sent.folder().resolve("rejects.csv");
        Files.writeString(rejects, Files.readString(rejects).replace("198.51.100.300,", "198.51.100.30,"));

        Ended fed = ends(0, typed(sent));

        assertThat(next(fed)).endsWith("--partial");
        ends(0, typed(fed));
        bothAreThere();
    }

    /** Among the rejects alone, clashes with the good rows are no longer seen. */
    @ParameterizedTest
    @ValueSource(strings = {"validate", "plan"})
    void aDryVerbLeadsToTheInputToo(String verb) {
        Path file = product.customers(GOOD, BAD);

        Ended rejected = ends(2, product.run(verb, file));

        assertThat(next(rejected))
                .startsWith("./run.sh " + verb + " " + file)
                .endsWith("# once the rejected rows are mended in " + file);
    }

    @ParameterizedTest
    @ValueSource(strings = {"validate", "plan", "migrate", "audit"})
    void aFileThatIsRefusedAsAWholeIsMendedItself(String verb) {
        Path file = SettingsText.SAMPLE_DATA.resolve("dirty/forgotten-quote.csv");

        Ended refused = ends(2, product.run(verb, file));

        assertThat(next(refused))
                .startsWith("./run.sh " + verb + " " + file)
                .endsWith("# once the file itself is mended")
                .doesNotContain("rejects.csv");
        assertThat(refused.screen())
                .contains("Problems of the input: the file cannot be used as a whole\n")
                .doesNotContainPattern("of \\d+ rows?");
    }

    /** It was "1 of 0 rows rejected". */
    @ParameterizedTest
    @ValueSource(strings = {"validate", "migrate"})
    void ofAFileThatCannotBeReadNoRowsAreCounted(String verb) {
        Ended refused = ends(2, product.run(verb, product.write("letter.csv", "Dear customer,\nthank you.\n")));

        assertThat(refused.screen())
                .contains("Problems of the input: the file cannot be read\n")
                .doesNotContainPattern("\\d rows?");
        assertThat(refused.read("report.html"))
                .contains("the file cannot be read")
                .doesNotContain("rows rejected");
    }

    /** The end of the line, with what somebody had changed, was cut off. */
    @Test
    void aFindingIsToldToItsEnd() {
        String long1 = "Weiss Roofing and Sons of Norwalk, Connecticut, since 1897 (changed by somebody else)";
        ends(0, product.run("migrate", product.customers(GOOD)));
        sbc.edit("resource", text -> text.replaceAll("<companyName>[^<]*<", "<companyName>" + long1 + "<"), "5000");

        Ended audited = ends(3, product.run("audit", product.customers(GOOD)));

        assertThat(audited.out().replaceAll("\\s+", " ")).contains(long1 + "' on the switch");
        assertThat(audited.out()).doesNotContain("…");
    }

    @Test
    void aCleanCheckSaysWhatItLookedAt() {
        Ended checked = ends(0, product.run("validate", SettingsText.SAMPLE_DATA.resolve("customers-12.csv")));

        assertThat(checked.out())
                .startsWith("12 customers with ")
                .containsPattern("^12 customers with \\d+ numbers checked\n");
    }

    /** What was approved is not what a mended input asks for. */
    @Test
    void theMendedInputIsPlannedAnewWhereAPlanWasToBeCarriedOut() {
        Path plan = ends(0, product.run("plan", product.customers(GOOD))).folder();
        Path file = product.customers(GOOD, BAD);

        Ended rejected = ends(2, product.run("migrate", file, "--plan", plan));

        assertThat(next(rejected)).startsWith("./run.sh plan " + file).doesNotContain("--plan ");
    }

    /** The guard called the rejects of its own run a cut file, and ended what {@code next:} said with exit code 8. */
    @Test
    void theRejectsOfAPruningRunAreNoCutFile() {
        Row[] rows = eight();
        ends(0, product.run("migrate", product.customers(rows)));
        rows[2] = rows[2].with("customer_name", "New Name");
        sbc.simulator().faults().add("refuse:update/resource:match=<trunkId>5003</trunkId>");
        Ended refused = ends(4, product.run("migrate", product.customers(rows), "--prune"));
        sbc.simulator().faults().clear();

        Ended fed = ends(0, typed(refused));

        assertThat(sbc.entry("resource", "5003").text("name")).isEqualTo("New Name");
        ends(0, typed(fed));
        ends(0, product.run("audit", product.customers(rows)));
    }

    /** Without them, pruning would take every number of the rejected rows off the switch. */
    @Test
    void theRejectsAreOnlyWholeWithTheirNumbers() {
        Row[] rows = eight();
        String numbers = IntStream.rangeClosed(1, 8)
                .mapToObj(i -> (5000 + i) + ",+1212555020" + i + "\n")
                .collect(Collectors.joining("", "trunk_id,did\n", ""));
        Path dids = product.write("dids.csv", numbers);
        for (int i = 0; i < rows.length; i++) {
            rows[i] = rows[i].dids("");
        }
        ends(0, product.run("migrate", product.customers(rows), "--dids", dids));
        rows[2] = rows[2].with("customer_name", "New Name");
        sbc.simulator().faults().add("refuse:update/resource:match=<trunkId>5003</trunkId>");
        Ended refused = ends(4, product.run("migrate", product.customers(rows), "--dids", dids, "--prune"));
        sbc.simulator().faults().clear();

        ends(8, product.run("migrate", refused.folder().resolve("rejects.csv"), "--prune"));
        ends(0, typed(refused));

        assertThat(sbc.has("route", "10", "2125550203", "1")).isTrue();
        assertThat(sbc.entry("resource", "5003").text("name")).isEqualTo("New Name");
    }

    /** Of a run that sent nothing, a number that another row gets would have led to nobody. */
    @Test
    void theRejectsOfARunThatSentNothingAreStillAskedAbout() throws IOException {
        Row[] rows = eight();
        ends(0, product.run("migrate", product.customers(rows)));
        rows[2] = rows[2].dids("").with("addresses", "198.51.100.300");
        rows[3] = rows[3].dids("+12125550103;+12125550104");
        Ended rejected = ends(2, product.run("migrate", product.customers(rows), "--prune"));
        Path rejects = rejected.folder().resolve("rejects.csv");
        Files.writeString(rejects, Files.readString(rejects).replace("198.51.100.300,", "198.51.100.30,"));

        Ended asked = ends(8, product.run("migrate", rejects, "--prune"));

        assertThat(asked.screen().replaceAll("\\s+", " "))
                .contains("the file holds 1 of the 8 trunks of earlier runs", "--allow-large-change");
        assertThat(sbc.entry("route", "10", "2125550103", "1").text("rd/rdid")).isEqualTo("5003");
    }

    private static Row[] eight() {
        return IntStream.rangeClosed(1, 8)
                .mapToObj(i -> Row.peering(5000 + i, "198.51.100." + (10 + i)).dids("+1212555010" + i))
                .toArray(Row[]::new);
    }

    /** With a verb's word in the path of the program, the path was changed instead of the verb. */
    @Test
    void aProgramWhosePathHoldsTheVerbIsStillCalledByItsName() {
        List<String> words = new ArrayList<>(Launcher.ofClassPath().words());
        words.add(1, "-Dvsxibulk.command=./my plan/run.sh");
        product.launchedBy(new Launcher(words));
        Path file = product.customers(GOOD);

        try (ProductProcess process = product.start(Map.of(), "plan", file)) {
            assertThat(next(ends(0, product.shown(process.ended()))))
                    .startsWith("'./my plan/run.sh' migrate " + file + " ");
        }
    }
}
