package org.vsxibulk.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vsxibulk.simulator.wire.Answer;

/** Each exit code that a program may act upon, and which one wins. Stop (5) and lock (8) have stories with processes. */
class ExitCodesTest extends Story {

    private static final Row GOOD = Row.peering(5000, "198.51.100.10").dids("+12125550100");
    private static final Row OTHER = Row.peering(5001, "198.51.100.20").dids("+12125550101");
    private static final Row BAD = Row.peering(5002, "198.51.100.300");

    private void ends(int exitCode, Ended ended) {
        assertThat(ended.exitCode()).as(ended.screen()).isEqualTo(exitCode);
    }

    private void nothingWasWritten() {
        assertThat(sbc.writes()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--skip-rejectd", "--unknown"})
    void anUnknownOptionIsNamedAndTheHelpToo(String option) {
        Ended ended = product.run("migrate", product.customers(BAD), option);

        ends(1, ended);
        assertThat(ended.err()).contains(option).contains("--help");
        nothingWasWritten();
    }

    @ParameterizedTest
    @ValueSource(strings = {"owned-ids", "service-port", "stop-route-profile", "customer-routes", "dialect"})
    void aMissingSettingIsNamed(String key) {
        product.settings(product.settings().without(key));

        Ended ended = product.run("migrate", product.customers(GOOD));

        ends(1, ended);
        assertThat(ended.err()).contains(key).contains("vsxi-bulk.yml");
        nothingWasWritten();
    }

    @Test
    void aMissingFileAndAFolderInItsPlaceAreNamed() {
        Ended missing = product.run("validate", folder.resolve("nowhere.csv"));
        ends(1, missing);
        assertThat(missing.err()).contains("nowhere.csv");
        ends(1, product.run("validate", folder));
        ends(1, product.run("validate", product.customers(GOOD), "--dids", folder.resolve("nobody.csv")));
        ends(
                1,
                product.bare(
                        "migrate",
                        "x.csv",
                        "--settings",
                        folder.resolve("no.yml").toString()));
    }

    @Test
    void dirtyRowsSendNothingAtAll() {
        Ended ended = product.run("migrate", product.customers(GOOD, BAD));

        ends(2, ended);
        nothingWasWritten();
        assertThat(ended.read("rejects.csv")).contains("198.51.100.300").doesNotContain("198.51.100.10");
        ends(2, product.run("validate", product.customers(GOOD, BAD)));
        ends(2, product.run("plan", product.customers(GOOD, BAD)));
    }

    @Test
    void anEmptyFileIsRejectedAsAWhole() {
        ends(2, product.run("migrate", product.write("empty.csv", "")));
        ends(2, product.run("migrate", product.write("letter.csv", "Dear customer,\nthank you.\n"), "--skip-rejected"));
        nothingWasWritten();
    }

    @Test
    void findingsEndWithThree() {
        ends(3, product.run("audit", product.customers(GOOD)));
    }

    @Test
    void skippedRowsAreFourAlthoughTheGoodOnesWentOn() {
        Ended ended = product.run("migrate", product.customers(GOOD, BAD), "--skip-rejected");

        ends(4, ended);
        assertThat(sbc.has("resource", "5000")).isTrue();
        assertThat(sbc.has("resource", "5002")).isFalse();
    }

    @Test
    void anEntryThatTheSwitchRefusesStandsAloneAndHoldsBackTheRestOfItsCustomer() {
        sbc.refuse("<trunkId>5001</trunkId>");

        Ended ended = product.run("migrate", product.customers(GOOD, OTHER));

        ends(4, ended);
        assertThat(sbc.has("resource", "5000")).isTrue();
        assertThat(sbc.has("resource", "5001")).isFalse();
        assertThat(sbc.has("route", "10", "2125550100", "1")).isTrue();
        assertThat(sbc.has("route", "10", "2125550101", "1")).isFalse();
        assertThat(ended.read("rejects.csv")).contains("C5001", "over a limit").doesNotContain("C5000");
        assertThat(ended.screen()).contains("over a limit");
        sbc.behaveAgain();
        ends(0, product.run("migrate", ended.folder().resolve("rejects.csv")));
        ends(0, product.run("audit", product.customers(GOOD, OTHER)));
    }

    @Test
    void anAuditThatCouldNotCheckEveryRowIsIncompleteEvenWithFindings() {
        ends(6, product.run("audit", product.customers(GOOD, BAD)));
        product.run("migrate", product.customers(GOOD));
        ends(6, product.run("audit", product.customers(GOOD, BAD)));
    }

    @Test
    void aWrongPasswordIsSaidAtOnce() {
        product.write("switch-password", "wrong\n");

        Ended ended = product.run("migrate", product.customers(GOOD));

        ends(7, ended);
        assertThat(ended.screen()).contains("401").contains("password");
        assertThat(sbc.simulator().requests().total()).isEqualTo(1);
    }

    @Test
    void aCertificateThatIsNotTheOneExpectedIsRefusedAndTheRemedyNamed() {
        product.settings(product.settings().with("switch", product.connection(sbc, "ab".repeat(32))));

        Ended ended = product.run("plan", product.customers(GOOD));

        ends(7, ended);
        assertThat(ended.screen()).contains("certificate").contains("fingerprint");
        assertThat(sbc.simulator().requests().total()).isZero();
    }

    @Test
    void aPortWhereNobodyListensIsSevenAfterSomeAttempts() {
        product.settings(product.settings()
                .with(
                        "switch",
                        product.connection(sbc, sbc.simulator().fingerprint())
                                .replace(sbc.simulator().url(), "https://127.0.0.1:" + closedPort())));

        Ended ended = product.run("audit", product.customers(GOOD));

        ends(7, ended);
        assertThat(ended.screen()).containsPattern("no\\s+connection");
    }

    @ParameterizedTest
    @CsvSource({"403", "404", "405", "302"})
    void anAnswerThatNoRetryHelpsStopsTheRunAtOnce(int status) {
        sbc.misbehave((call, healthy) -> call.path().contains("download/route")
                ? new Answer.WebServer(status, "not here")
                : healthy.answer(call));

        Ended ended = product.run("migrate", product.customers(GOOD));

        ends(7, ended);
        assertThat(ended.screen()).contains(Integer.toString(status));
        nothingWasWritten();
    }

    @Test
    void aStandByNodeIsNotWrittenTo() {
        sbc.simulator().setStandby(true);

        Ended ended = product.run("migrate", product.customers(GOOD));

        ends(7, ended);
        assertThat(ended.screen()).contains("standby").contains("active");
        nothingWasWritten();
    }

    @Test
    void aDialectThatNobodyConfirmedIsNotWrittenWith() {
        product.settings(product.settings()
                .with(
                        "dialect",
                        SettingsText.SAMPLE_DATA.resolve("dialects/vsxi").toString()));

        Ended ended = product.run("migrate", product.customers(GOOD, BAD), "--skip-rejected");

        ends(8, ended);
        assertThat(ended.screen()).contains("--accept-assumptions");
        nothingWasWritten();
    }

    @ParameterizedTest
    @ValueSource(strings = {"validate", "plan", "migrate", "audit"})
    void anOpenQuestionOfTheDialectStopsEveryVerbWithItsLine(String verb) {
        product.settings(product.settings()
                .with("dialect", DialectCopy.ofSimulator(folder, "type: resourceType", "type: {open: resourceType}")));

        Ended ended = product.run(verb, product.customers(GOOD));

        ends(1, ended);
        assertThat(ended.err()).containsPattern("dialect.yml, line \\d+: tables.trunk.fields.type");
        nothingWasWritten();
    }

    @ParameterizedTest
    @ValueSource(strings = {"reports", "state"})
    void aFileInThePlaceOfAFolderIsSaidWithoutAStackTrace(String name) throws IOException {
        Files.writeString(folder.resolve(name), "in the way");

        Ended ended = product.run("migrate", product.customers(GOOD));

        ends(1, ended);
        assertThat(ended.err()).contains(folder.resolve(name).toString(), "--" + name);
        nothingWasWritten();
        Files.delete(folder.resolve(name));
        ends(0, product.run("migrate", product.customers(GOOD)));
    }

    /** It was an internal fault with a stack trace. */
    @Test
    void aStateFolderOfTheSwitchThatCannotBeUsedIsSaidWithoutAStackTrace() {
        product.settings(product.settings().with("switch-id", "sbc-1"));
        product.write("state/sbc-1", "in the way");

        Ended ended = product.run("migrate", product.customers(GOOD));

        ends(1, ended);
        assertThat(ended.err().lines()).singleElement().asString().contains("sbc-1", "cannot be used");
        nothingWasWritten();
    }

    @Test
    void aPlanThatIsGarbledUnderTheRunIsAFaultOfOurOwnAndTheNextRunPlansAfresh() {
        sbc.misbehave((call, healthy) -> {
            if (call.path().endsWith("update/route_index")) {
                garblePlans();
            }
            return healthy.answer(call);
        });

        Ended ended = product.run("migrate", product.customers(GOOD, BAD), "--skip-rejected");

        ends(9, ended);
        assertThat(ended.folder().resolve("fault.txt")).isRegularFile();
        assertThat(ended.summary().at("/outcome/exit-code").asInt()).isEqualTo(9);
        sbc.behaveAgain();
        ends(4, product.run("migrate", product.customers(GOOD, BAD), "--skip-rejected"));
        ends(0, product.run("audit", product.customers(GOOD)));
    }

    @Test
    void rejectedRowsWinOverAnUnreachableSwitch() {
        product.write("switch-password", "wrong\n");

        ends(2, product.run("migrate", product.customers(GOOD, BAD)));
        ends(7, product.run("migrate", product.customers(GOOD, BAD), "--skip-rejected"));
        ends(7, product.run("audit", product.customers(GOOD, BAD)));
        ends(1, product.run("audit", product.customers(GOOD, BAD), "--nothing"));
    }

    private void garblePlans() {
        try (var files = Files.walk(product.reports())) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".jsonl")).toList()) {
                Files.writeString(file, "{\"action\":\"create\",");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int closedPort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
