package org.vsxibulk.adopt.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vsxibulk.adopt.check.Answers.DIALECT;
import static org.vsxibulk.adopt.check.Answers.doubtful;
import static org.vsxibulk.adopt.check.Answers.facts;
import static org.vsxibulk.adopt.check.Answers.of;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vsxibulk.vsxi.Field;
import org.vsxibulk.vsxi.Table;
import org.vsxibulk.vsxi.dialect.NumberForm;
import org.vsxibulk.vsxi.dialect.NumberStyle;

/** How each question to a table is judged. */
class TableRulesTest {

    private static String[] matches(String... numbers) {
        return Arrays.stream(numbers)
                .map(number -> "<digitMatch>" + number + "</digitMatch>")
                .toArray(String[]::new);
    }

    private static String[] polling(String... words) {
        return Arrays.stream(words)
                .map(word -> "<typeSIPgw><optionPoll>" + word + "</optionPoll></typeSIPgw>")
                .toArray(String[]::new);
    }

    private static String[] users(String... passwords) {
        return Arrays.stream(passwords)
                .map(password -> "<password>" + password + "</password>")
                .toArray(String[]::new);
    }

    @ParameterizedTest
    @CsvSource({"1, yellow", "5, yellow", "6, red", "100, red"})
    void aKeyThatIsMissingNowAndThenIsAnExceptionAndMoreThanThatAWrongPath(int gaps, String light) {
        assertThat(of(new KeyPresent(), facts(Table.TRUNK, 100, Map.of(Field.TRUNK_ID, gaps), 0)))
                .startsWith(light + " key.id: <trunkId> has no value in " + gaps + " of 100 entries");
    }

    @Test
    void theOnlyEntryIsNoException() {
        assertThat(of(new KeyPresent(), facts(Table.TRUNK, 1, Map.of(Field.TRUNK_ID, 1), 0)))
                .startsWith("red");
    }

    @ParameterizedTest
    @CsvSource({"0, green key: table", "1, yellow key: table", "5, yellow", "6, red", "99, red"})
    void fewCopiesAreForTheAuditAndManyForTheDialect(int copies, String begins) {
        assertThat(of(new KeyUnique(), facts(Table.ROUTE, 100, Map.of(), copies)))
                .startsWith(begins);
    }

    @Test
    void theShareOfCopiesIsSaid() {
        assertThat(of(new KeyUnique(), facts(Table.ROUTE, 200, Map.of(), 50))).contains("50 of 200", "(25.0 %)");
    }

    @Test
    void aFieldCountsWhereItsElementStandsEmptyOrNot() {
        String answer = of(
                new FieldsFound(),
                facts(Table.DIGIT_MAPPING, "<dtid>1</dtid><digitMatch></digitMatch>", "<dtid>2</dtid>"));

        assertThat(answer)
                .contains("green fields.table: <dtid> in 2 of 2 entries")
                .contains("green fields.match: <digitMatch> in 1 of 2 entries")
                .contains("red fields.replacement: <replacement> in 0 of 2 entries");
    }

    private static String capacities(String... values) {
        return of(
                new ValuesFit(),
                facts(
                        Table.TRUNK,
                        Arrays.stream(values)
                                .map(value -> "<capacity>" + value + "</capacity>")
                                .toArray(String[]::new)));
    }

    @Test
    void hardlyOneValueOfItsKindMeansAnotherElement() {
        assertThat(capacities("Acme", "Harbor", "Old Mill"))
                .isEqualTo(
                        "red values.capacity: 0 of 3 values are whole numbers; they are 'Acme' ×1, 'Harbor' ×1, 'Old Mill' ×1"
                                + " | say where it stands: these are values of another element\n");
        assertThat(capacities("Acme", "Harbor", "40"))
                .isEqualTo("green values.capacity: 1 of 3 values are whole numbers\n");
        assertThat(capacities("Acme", "Harbor", ""))
                .as("two may be anything")
                .startsWith("green values.capacity: 0 of 2");
        assertThat(capacities("", "")).isEmpty();
    }

    @Test
    void addressesOfTrunksThatRegisterAreWords() {
        String type = "<typeSIPgw><direction>%s</direction></typeSIPgw><node><fqdn>unknown</fqdn></node>";

        assertThat(of(
                        new ValuesFit(),
                        facts(
                                Table.TRUNK,
                                type.formatted("dynamic_peering"),
                                type.formatted("dynamic_peering"),
                                type.formatted("dynamic_peering"))))
                .doesNotContain("values.address");
        assertThat(of(
                        new ValuesFit(),
                        facts(
                                Table.TRUNK,
                                type.formatted("peering"),
                                type.formatted("peering"),
                                type.formatted("peering"))))
                .contains("red values.address: 0 of 3 values are addresses; they are 'unknown' ×3");
    }

    @Test
    void aPasswordThatNoDownloadShowsIsNoMissingField() {
        assertThat(of(new FieldsFound(), facts(Table.SIP_USER, "<username>u</username><trunkId>1</trunkId>")))
                .doesNotContain("password");
    }

    @Test
    void aWordIsGreenOnceItIsSeen() {
        assertThat(of(new WordsKnown(), facts(Table.TRUNK, polling("enable", "disable", "enable"))))
                .isEqualTo("green words.polling.on: 'enable' in 2 of 3 entries\n");
    }

    @Test
    void aWordThatOnlyTheTemplateKnowsLeavesTheOthersUnseen() {
        assertThat(of(new WordsKnown(), facts(Table.TRUNK, polling("disable", "disable"))))
                .startsWith("yellow words.polling.on: 'enable' is never seen; live values: 'disable' ×2");
    }

    @Test
    void noKnownWordAtAllIsRed() {
        assertThat(of(new WordsKnown(), facts(Table.TRUNK, polling("off", "off"))))
                .startsWith("red words.polling.on: none of the switch's words is known; live values: 'off' ×2");
    }

    @ParameterizedTest
    @CsvSource({"Enable", "EN_ABLE", "en-able", "en able"})
    void aWordThatDiffersInCaseOrPunctuationIsTold(String live) {
        assertThat(of(new WordsKnown(), facts(Table.TRUNK, polling(live, "disable"))))
                .startsWith("red")
                .contains("write '" + live + "', as the switch does");
    }

    @Test
    void emptyElementsSayNothingAboutWords() {
        assertThat(of(new WordsKnown(), facts(Table.TRUNK, polling("", "")))).isEmpty();
    }

    @Test
    void theFormOfMostNumbersCounts() {
        assertThat(of(
                        new NumberFormSeen(List.of()),
                        facts(Table.ROUTE, matches("2125550100", "2125550101", "12125550102"))))
                .startsWith("green numbers.match: national: 2 of 3 numbers, for example 2125550100");
        assertThat(of(
                        new NumberFormSeen(List.of()),
                        facts(Table.ROUTE, matches("12125550100", "12125550101", "2125550102"))))
                .startsWith("red numbers.match: e164: 2 of 3 numbers")
                .contains("say form: e164");
        assertThat(of(
                        new NumberFormSeen(List.of()),
                        facts(Table.ROUTE, matches("+12125550100", "+12125550101", "+442079460000"))))
                .startsWith("red")
                .contains("say form: e164-plus");
    }

    /** The mend of one table turned the other one red. */
    @Test
    void aTableThatAloneHasAnotherFormNeedsOneOfItsOwn() {
        TableFacts routes = facts(Table.ROUTE, matches("12125550100", "12125550101", "12125550102"));
        TableFacts mappings = facts(Table.DIGIT_MAPPING, matches("2125550100", "2125550101", "2125550102"));

        assertThat(of(new NumberFormSeen(List.of(routes, mappings)), routes))
                .contains("say numbers: {form: e164} in table route: other tables are as the dialect says");
        assertThat(of(new NumberFormSeen(List.of(routes)), routes)).contains("| say form: e164,");
    }

    @Test
    void twoNumbersAreTooFewToBeSure() {
        assertThat(of(new NumberFormSeen(List.of()), facts(Table.ROUTE, matches("12125550100", "12125550101"))))
                .startsWith("yellow")
                .contains("the dialect says national", "too few to be sure");
    }

    @Test
    void prefixesAndExtensionsHaveNoForm() {
        assertThat(of(new NumberFormSeen(List.of()), facts(Table.ROUTE, matches("1800", "204", "", "*", "6000001"))))
                .startsWith("yellow numbers.match: no number is long enough");
    }

    @ParameterizedTest
    @CsvSource({
        "1, '', 2125550100, NATIONAL",
        "1, '', 12125550100, E164",
        "1, '', +12125550100, E164_PLUS",
        "1, '', 1125550100,",
        "1, '', 442079460000,",
        "1, 011, 011442079460000, NATIONAL",
        "49, 00, 4930123456, E164",
        "49, 00, 30123456, NATIONAL",
        "49, 00, 00442079460000, NATIONAL",
        "44, '', 1234567,",
        "44, '', +1234567,",
    })
    void aNumberShowsItsForm(String country, String foreignPrefix, String number, NumberForm form) {
        assertThat(NumberShape.of(number, new NumberStyle(NumberForm.NATIONAL, country, foreignPrefix, "*"))
                        .orElse(null))
                .isEqualTo(form);
    }

    @Test
    void theWordForAllNumbersIsLookedForAmongWhatIsNoNumber() {
        assertThat(of(new AllNumbersWord(), facts(Table.DIGIT_MAPPING, matches("*", "2125550100", "*"))))
                .startsWith("green all-numbers: '*' in 2 mappings");
        assertThat(of(new AllNumbersWord(), facts(Table.DIGIT_MAPPING, matches("2125550100", "1800X"))))
                .startsWith("yellow all-numbers: no mapping forwards all numbers");
        assertThat(of(new AllNumbersWord(), facts(Table.DIGIT_MAPPING, matches("ALL", "", "2125550100"))))
                .startsWith("red all-numbers: '*' was never seen; matches that are no numbers: 'ALL' ×1, '' ×1");
        assertThat(of(new AllNumbersWord(), facts(Table.ROUTE, matches("ALL")))).isEmpty();
    }

    @Test
    void aMaskIsNeverTakenForAPassword() {
        assertThat(of(new SecretsShown(), facts(Table.SIP_USER, users("xxxx", "Kj7-mangrove"))))
                .startsWith("red secrets: 1 password is one character over and over")
                .doesNotContain("mangrove");
        assertThat(of(new SecretsShown(), facts(Table.SIP_USER, users("hidden", "hidden", "hidden"))))
                .startsWith("yellow secrets: 3 in clear, 0 masked, 0 absent; all are one and the same text")
                .contains("secrets.mask")
                .doesNotContain("hidden");
    }

    @Test
    void elementsAreNamedByTheTopmostThatIsMissing() {
        String whole = "<dtid>1</dtid><digitMatch></digitMatch><replacement></replacement>";

        assertThat(of(
                        new UnknownElements(),
                        facts(Table.DIGIT_MAPPING, whole + "<newer><a>1</a><b>2</b></newer>", whole)))
                .startsWith("yellow unknown-elements: the template lacks 'newer' ×1 |");
        assertThat(of(new UnknownElements(), facts(Table.DIGIT_MAPPING, whole))).isEmpty();
        assertThat(of(new UnseenElements(), facts(Table.ROUTE, "<tid>1</tid><rd><rdid>1</rdid></rd>")))
                .startsWith("yellow unseen-elements: no live entry has ")
                .contains("tod_weekly")
                .doesNotContain("tod_weekly/", "digitMatch");
    }

    @Test
    void aTableThatMayBeCutIsNotTrusted() {
        assertThat(of(new WholeDownload(), doubtful(Table.ROUTE, 5000, "and the dialect names no page parameter")))
                .startsWith("red paging: ");
        assertThat(of(new WholeDownload(), doubtful(Table.ROUTE, 5000, "routes were changed while they were read")))
                .startsWith("yellow paging: ");
        assertThat(of(new WholeDownload(), facts(Table.TRUNK, 1000, Map.of(), 0)))
                .startsWith("yellow page-size: the download ended after exactly 1,000 entries");
        assertThat(of(new WholeDownload(), facts(Table.TRUNK, 1001, Map.of(), 0)))
                .startsWith("green");
        assertThat(of(new WholeDownload(), facts(Table.ROUTE, 5001, Map.of(), 0)))
                .startsWith("green page-size: 5,001 entries in pages of 5,000");
    }

    @Test
    void manyDifferentTextsAreShortened() {
        Tally tally = new Tally();
        IntStream.range(0, 9).forEach(i -> tally.add("value " + i));
        tally.add("value 8");

        assertThat(tally.shown()).startsWith("'value 8' ×2, 'value 0' ×1").endsWith(" and 3 others");
    }

    @Test
    void everyPlaceThatARuleNamesIsInTheDialect() {
        Lines lines = new Lines("trunk", DIALECT.source());
        TableRule.all().forEach(rule -> rule.judge(facts(Table.TRUNK, "<other>1</other>"), lines));

        assertThat(lines.all())
                .filteredOn(line -> line.light() != Light.GREEN)
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line.place()).matches(".*dialect.yml, line \\d+"))
                .allSatisfy(line -> assertThat(line.mend()).isNotEmpty());
    }
}
