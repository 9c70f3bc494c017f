package org.vsxibulk.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vsxibulk.simulator.base.Base;
import org.vsxibulk.simulator.wire.PasswordDisplay;
import tools.jackson.databind.JsonNode;

/** Whether a dialect says what the live switch says, before anything is written. */
@OnePersonality("each story changes a line of one dialect; DryVerbsTest checks the dialect of either")
class CheckDialectTest extends CheckStory {

    private void migrateStopsBeforeItsFirstWrite() {
        assertThat(sbc.writesDuring(
                        () -> assertThat(product.run("migrate", customers()).exitCode())
                                .isEqualTo(8)))
                .isEmpty();
    }

    @Test
    void theShippedDialectOfTheSimulatorIsSafeToWriteWith() {
        Ended ended = check(0);

        assertThat(text(ended))
                .contains("route-table 43 yellow unknown-elements: the template lacks 'tenant'")
                .contains("digit-mapping 101 green")
                .contains("dialect simulator: confirmed in the file")
                .contains("0 red", "safe to write (exit code 0)")
                .doesNotContain("green trunk fields");
        assertThat(ended.out().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
        assertThat(text(check(0, "--verbose")))
                .contains("green trunk fields.route-table: <rtid> in 44 of 44 entries")
                .contains(sbc.simulator().fingerprint());
        assertThat(product.state().toFile().listFiles())
                .hasSize(1)
                .allSatisfy(of -> assertThat(of.list()).doesNotContain("look"));
    }

    @Test
    void aTokenThatTheSwitchDoesNotKnowIsRedAndTheOtherTablesAreStillCompared() {
        dialect("token: route_index", "token: route_idx");

        JsonNode result = json(8);

        is("red", line(result, "route-table", "token"), "'route_idx' answers 404", "write the token");
        standsAt("token: route_idx", line(result, "route-table", "token"));
        is("green", line(result, "trunk", "key"), "all 44 different");
        assertThat(result.get("next").asString()).contains("check", "once the red lines are mended");
    }

    @Test
    void anotherRootAndAnotherEntryAreNamed() {
        dialectEverywhere("XBRouteIndex", "XBTab");

        JsonNode result = json(8);

        is(
                "red",
                line(result, "route-table", "list"),
                "<XBRouteIndexList>, not <XBTabList>",
                "write list: XBRouteIndexList");
        is("red", line(result, "route-table", "entry"), "<XBRouteIndex>, not <XBTab>", "write entry: XBRouteIndex");
        standsAt("list: XBTabList", line(result, "route-table", "list"));
        standsAt("entry: XBTab", line(result, "route-table", "entry"));
    }

    @Test
    void aKeyThatHasNoValueIsRed() {
        dialect("id: trunkId", "id: paiString");

        JsonNode line = line(json(8), "trunk", "key.id");

        is("red", line, "<paiString> has no value in 44 of 44 entries");
        standsAt("id: paiString", line);
    }

    @Test
    void aKeyThatDoesNotTellEntriesApartIsRedWithItsShare() {
        dialect("key: [table, match, extension]", "key: [table, extension]");

        JsonNode line = line(json(8), "route", "key");

        is("red", line, "of 281 entries have the key of another one", "%", "tell two entries apart");
        standsAt("key: [table, extension]", line);
    }

    @Test
    void aFieldThatNoEntryHasIsRedWhenItIsNeededAndYellowOtherwise() {
        dialectEverywhere("svcPortIndex", "portIndex");
        JsonNode needed = line(json(8), "trunk", "fields.service-port");
        is("red", needed, "<portIndex> in 0 of 44 entries", "say where it stands");
        standsAt("service-port: portIndex", needed);

        dialectEverywhere("companyName", "firm");
        JsonNode spare = line(json(0), "trunk", "fields.company");
        is("yellow", spare, "<firm> in 0 of 44 entries");
        standsAt("company: firm", spare);
    }

    @Test
    void aWordThatDiffersInItsSpellingIsRedWithTheRightOne() {
        dialect("dynamic-peering: dynamic_peering", "dynamic-peering: Dynamic Peering");

        JsonNode line = line(json(8), "trunk", "words.type.dynamic-peering");

        is("red", line, "'dynamic_peering' ×15", "write 'dynamic_peering', as the switch does");
        standsAt("dynamic-peering: Dynamic Peering", line);
    }

    @Test
    void wordsOfWhichNoneIsKnownAreRed() {
        dialectEverywhere("inservice", "up");

        JsonNode line = line(json(8), "trunk", "words.service-state.in-service");

        is("red", line, "none of the switch's words is known", "'inservice' ×44");
        standsAt("in-service: up", line);
    }

    @Test
    void aWordThatNobodyUsesYetIsYellow() {
        product.settings(product.settings().without("loop"));
        dialect("on: enable", "on: options");

        JsonNode line = line(json(0), "trunk", "words.polling.on");
        is("yellow", line, "'options' is never seen", "'enable'", "'disable'");
        standsAt("on: options", line);
    }

    @ParameterizedTest
    @ValueSource(strings = {"e164", "e164-plus"})
    void numbersInAnotherFormAreRed(String form) {
        dialect("form: national", "form: " + form);

        JsonNode result = json(8);

        is("red", line(result, "route", "numbers.match"), "national: 200 of 200 numbers", "the dialect says " + form);
        is("red", line(result, "digit-mapping", "numbers.replacement"), "say form: national");
        standsAt("form: " + form, line(result, "route", "numbers.match"));
    }

    @Test
    void anotherWordForAllNumbersIsRed() {
        dialect("all-numbers: \"*\"", "all-numbers: any");

        JsonNode line = line(json(8), "digit-mapping", "all-numbers");

        is("red", line, "'any' was never seen", "'*' ×10");
        standsAt("all-numbers: any", line);
    }

    /** It was green: nobody looked further than whether the element stands. */
    @ParameterizedTest
    @CsvSource({
        "'destination: rd/rdid', 'destination: extension', route, destination, trunks",
        "'route-table: rtid', 'route-table: capacity', trunk, route-table, route tables",
    })
    void aFieldThatHoldsNoIdsOfTheTableThatItNamesIsRed(
            String right, String wrong, String table, String field, String named) {
        dialect(right, wrong);

        JsonNode line = line(json(8), table, "references." + field);

        is("red", line, "values are ids of " + named, "say where the id stands");
        standsAt(wrong, line);
        migrateStopsBeforeItsFirstWrite();
    }

    /** It was green, since the element stands in every entry; a migration wrote capacities into the names and called it clean. */
    @ParameterizedTest
    @CsvSource({
        "'capacity: capacity', 'capacity: companyName', capacity, whole numbers",
        "'address: node/fqdn', 'address: node/capacity', address, addresses",
    })
    void aFieldThatHoldsNothingOfItsKindIsRed(String right, String wrong, String field, String kind) {
        dialect(right, wrong);

        JsonNode line = line(json(8), "trunk", "values." + field);

        is("red", line, "0 of ", "values are " + kind, "say where it stands");
        standsAt(wrong, line);
        migrateStopsBeforeItsFirstWrite();
    }

    /** It was yellow, and all customers of that type got a word that the switch has never had. */
    @ParameterizedTest
    @CsvSource({
        "'dynamic-peering: dynamic_peering', 'dynamic-peering: registering', types, 0 of 15 trunks with a SIP user have",
        "'peering: peering\n', 'peering: static_peer\n', types.peering, 0 of 29 trunks without a SIP user have",
    })
    void aTypeWordThatNoTrunkHasWhereMostShouldIsRed(String right, String wrong, String question, String seen) {
        dialect(right, wrong);

        is("red", line(json(8), "trunk", question), seen);
        migrateStopsBeforeItsFirstWrite();
    }

    /** It was green or yellow: the word is that of trunks with one address, or nobody's. CFNR would have been set up and never work. */
    @ParameterizedTest
    @CsvSource({
        "'top-down: top_down\n      polling', 'top-down: round_robin\n      polling', policy, top_down",
        "'on: enable', 'on: disable', polling, enable",
        "'on: enable', 'on: options', polling, enable",
    })
    void aWordThatNoTrunkWithTheLoopAddressHasIsRed(String right, String wrong, String field, String live) {
        dialect(right, wrong);

        is(
                "red",
                line(json(8), "trunk", "cfnr." + field),
                "the loop address is the last one of",
                "none has",
                "they have '" + live + "'");
        migrateStopsBeforeItsFirstWrite();
    }

    /** It was green, since there is a length in either place. */
    @Test
    void lengthsThatHaveChangedPlacesAreRed() {
        dialect("min-length: matchLenCondition/minLen", "min-length: matchLenCondition/xLen");
        dialectCopyAlsoSays("max-length: matchLenCondition/maxLen", "max-length: matchLenCondition/minLen");
        dialectCopyAlsoSays("min-length: matchLenCondition/xLen", "min-length: matchLenCondition/maxLen");

        is("red", line(json(8), "route", "lengths"), "min-length is the greater one", "they have changed places");
    }

    /** It was green: both words are seen. */
    @Test
    void typeWordsThatHaveChangedPlacesAreRed() {
        dialect("peering: peering\n", "peering: xpeering\n");
        dialectCopyAlsoSays("dynamic-peering: dynamic_peering", "dynamic-peering: peering");
        dialectCopyAlsoSays("peering: xpeering\n", "peering: dynamic_peering\n");

        JsonNode line = line(json(8), "trunk", "types");

        is("red", line, "0 of 15 trunks with a SIP user have 'peering'; they have 'dynamic_peering' ×15");
        standsAt("dynamic-peering: peering", line);
    }

    /** It was yellow, as a table without entries is, and went through with --confirm. */
    @Test
    void pagesThatAreCountedFromAnotherNumberAreRed() {
        int right = Integer.parseInt(firstPage());
        dialect("first: " + right, "first: " + (right + 1));

        JsonNode line = line(json(8), "route", "paging.first");

        is("red", line, "page " + (right + 1) + " is empty, unlike the download without a page parameter");
        standsAt("first: " + (right + 1), line);
    }

    private String firstPage() {
        try {
            return Files.readString(Path.of("../sample-data/dialects/simulator/dialect.yml"))
                    .replaceAll("(?s).*\\n  first: ([0-9]+).*", "$1");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** It was yellow: only one in a hundred had the key of another one. */
    @Test
    void aKeyThatIsTooShortForAFewEntriesIsRedAndTheAuditStillNamesThem() {
        sbc.simulator()
                .put(
                        "route",
                        sbc.simulator().table("route").get(0).replaceFirst("<extension>[0-9]+<", "<extension>77<"));
        dialect("key: [table, match, extension]", "key: [table, match]");

        JsonNode line = line(json(8), "route", "copies");

        is("red", line, "have the key of another one, but not the same content", "extension");
        standsAt("key: [table, match]", line);
    }

    @Test
    void anInboundRouteThatWouldGetOtherLengthsThanTheLiveOnesIsYellow() {
        dialectEverywhere("<maxLen>40</maxLen>", "<maxLen>24</maxLen>");

        JsonNode line = line(json(0), "route", "inbound-lengths");

        is("yellow", line, "new inbound routes get 1..24", "'1..40'");
        standsAt("template: route.xml", line);
    }

    @Test
    void settingsThatNoTrunkSharesAreYellow() {
        product.settings(product.settings().with("service-port", "47"));

        is("yellow", line(json(0), "trunk", "settings.service-port"), "the settings say 47, which no trunk has");
    }

    @Test
    void elementsOnOneSideOnlyAreYellow() {
        dialectEverywhere("<paiString></paiString>", "<paiTexts><paiText></paiText></paiTexts>");

        JsonNode result = json(0);

        is("yellow", line(result, "trunk", "unknown-elements"), "'paiString' ×44", "kept as they are");
        is("yellow", line(result, "trunk", "unseen-elements"), "no live entry has paiTexts");
        standsAt("template: trunk.xml", line(result, "trunk", "unseen-elements"));
    }

    @Test
    void aPageParameterThatIsNotHonouredIsFoundOutBeforeTheTableIsFull() {
        sbc.simulator().faults().add("ignore-paging");

        JsonNode line = line(json(8), "route", "paging");

        is("red", line, "the next page begins like the first: the parameter is not honoured");
    }

    @Test
    void withoutAPageParameterATableOfOnePageIsYellowAndAFullPageIsRed() {
        dialect("  parameter: page\n", "");
        JsonNode small = line(json(0), "route", "paging");
        is("yellow", small, "281 entries are one page of 5,000", "names no page parameter");

        sbc.fillRoutesUpTo(5000);
        JsonNode full = line(json(8), "route", "paging");
        is("red", full, "exactly 5000 entries", "name the parameter");
        standsAt("paging:", full);
    }

    @Test
    void aMaskThatTheDialectDoesNotKnowIsRedAndNoSecretIsShown() {
        switchWith(options -> options.passwords(PasswordDisplay.MASKED));
        dialect("mask: \"********\"", "mask: \"######\"");

        JsonNode line = line(json(8), "sip-user", "secrets");

        is("red", line, "15 passwords are one character over and over", "secrets.mask");
        standsAt("mask: \"######\"", line);
        assertThat(line.toString()).doesNotContain("********");
    }

    @Test
    void passwordsThatAreShownOtherwiseThanTheDialectSaysAreYellow() {
        dialect("shown: clear", "shown: never");
        is("yellow", line(json(0), "sip-user", "secrets"), "15 in clear, 0 masked, 0 absent", "say clear");

        switchWith(options -> options.passwords(PasswordDisplay.ABSENT));
        is("green", line(json(0), "sip-user", "secrets"), "0 in clear, 0 masked, 15 absent");
    }

    @Test
    void anOpenQuestionIsRedAndDoesNotKeepTheVerbFromLooking() {
        dialect("type: resourceType", "type: {open: resourceType}");

        JsonNode result = json(8);

        is("red", line(result, "trunk", "fields.type"), "an open question of the dialect", "put the answer in place");
        standsAt("type: {open: resourceType}", line(result, "trunk", "fields.type"));
        is("green", line(result, "trunk", "words.type.peering"), "'peering' in 29 of 44 entries");
    }

    @Test
    void emptyTablesAreYellow() {
        switchWith(options -> options.base(Base.EMPTY));

        is("yellow", line(json(0), "sip-user", "entries"), "no entries: nothing to compare with");
    }
}
