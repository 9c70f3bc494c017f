package org.vsxibulk.customer;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What may be wrong with a file as a whole or with the shape of its lines. */
class FileShapeTest {

    private static final String GOOD = Given.rows(Given.cells(), Given.cells());

    @TempDir
    private Path folder;

    @Test
    void aByteOrderMarkIsNoPartOfTheFirstHeader() {
        assertThat(new Given().readText("\ufeff" + GOOD).problems()).isEmpty();
    }

    @Test
    void allThreeKindsOfLineEndsAreRead() {
        for (String end : List.of("\n", "\r\n", "\r")) {
            var base = new Given().readText(GOOD.replace("\n", end));
            assertThat(base.problems()).isEmpty();
            assertThat(base.customers()).extracting(Customer::line).containsExactly(2, 3);
        }
    }

    @Test
    void aFileWithoutItsLastLineEndIsWhole() {
        assertThat(new Given().readText(GOOD.strip()).customers()).hasSize(2);
    }

    @Test
    void blankLinesAndEmptyRowsOfASpreadsheetAreNoRows() {
        var base = new Given().readText("\n" + GOOD.replace("\n", "\n\n,,,,,,,,,,,,,,,\n   \n"));
        assertThat(base.problems()).isEmpty();
        assertThat(base.rows()).isEqualTo(2);
        assertThat(base.customers().get(0).line()).isEqualTo(6);
    }

    @Test
    void headersMayStandInAnyCaseAndOrder() {
        var base = new Given()
                .readText("Trunk_Type , TRUNK_ID,customer_name,customer_id,addresses\n"
                        + "peering,5000,Acme,C1,198.51.100.1\n");
        assertThat(base.problems()).isEmpty();
        assertThat(base.customers()).hasSize(1);
    }

    @Test
    void foreignHeadersAreMappedAndAbsentColumnsHaveConstants() {
        var given = new Given();
        given.headers = Map.of("Account", "customer_id", "IP", "addresses", "Notes", "");
        given.constants = Map.of("trunk_type", "peering", "capacity", "7");
        var base = given.readText("ACCOUNT,customer_name,trunk_id,ip,Notes\nC1,Acme,5000,pbx,x\n");
        assertThat(base.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.column()).isEqualTo("ip");
            assertThat(problem.columnNumber()).isEqualTo(4);
        });
        base = given.readText("ACCOUNT,customer_name,trunk_id,ip,Notes\nC1,Acme,5000,198.51.100.1,x\n");
        assertThat(base.customers().get(0).capacity()).hasValue(7);
    }

    @Test
    void theColumnsOfARejectsFileAreIgnored() {
        String text = GOOD.replace("sip_password\n", "sip_password,reject_line,reject_rules,reject_reasons\n")
                .replaceAll("(?m)^(C.*)$", "$1,2,a;b,because");
        assertThat(new Given().readText(text).problems()).isEmpty();
    }

    @Test
    void otherEncodingsAreNamed() {
        assertThat(only(GOOD.getBytes(UTF_16)).message()).contains("UTF-16");
        assertThat(only(GOOD.getBytes(UTF_16LE)).message()).contains("UTF-16");
        assertThat(only(GOOD.getBytes(Charset.forName("UTF-32"))).message()).contains("UTF-32");
        Problem latin = only(GOOD.replace("Customer 5001", "Zoë").getBytes(Charset.forName("windows-1252")));
        assertThat(latin.message()).contains("Windows-1252").contains("'ë'");
        assertThat(latin.line()).isEqualTo(3);
    }

    @Test
    void overlongAndTruncatedUtf8IsRefused() {
        byte[] bytes = GOOD.replace("Customer 5001", "Zo##").getBytes(UTF_8);
        for (int[] wrong : new int[][] {{0xC0, 0xAF}, {0xE2, 0x82}, {0xED, 0xA0}, {0xFF, 0x41}}) {
            byte[] copy = bytes.clone();
            int at = new String(copy, UTF_8).indexOf("##");
            copy[at] = (byte) wrong[0];
            copy[at + 1] = (byte) wrong[1];
            assertThat(only(copy)).extracting(Problem::rule, Problem::line).containsExactly("file-encoding", 3);
        }
    }

    @Test
    void otherDelimitersAreNamed() {
        assertThat(only(GOOD.replace(',', ';')).message()).contains("semicolon");
        assertThat(only(GOOD.replace(',', '\t')).message()).contains("tab");
        assertThat(only(GOOD.replace(',', '|')).message()).contains("pipe");
        Problem forSpreadsheets = only("sep=,\n" + GOOD);
        assertThat(forSpreadsheets.rule()).isEqualTo("file-delimiter");
        assertThat(forSpreadsheets.message())
                .isEqualTo("the line 'sep=,' stands before the header; only spreadsheets understand it");
    }

    @Test
    void aMisspeltHeaderComesWithTheNearestKnownOne() {
        var base = new Given().readText(GOOD.replace("trunk_type", "trunk-tpye").replace("cfnr", "colour"));
        assertThat(base.problems())
                .extracting(Problem::rule, Problem::columnNumber, Problem::message)
                .satisfies(rows -> assertThat(rows.toString())
                        .contains("unknown column 'trunk-tpye'; did you mean trunk_type?")
                        .contains("unknown column 'colour'")
                        .contains("the required column trunk_type is missing"));
        assertThat(base.fileError()).isTrue();
        assertThat(base.customers()).isEmpty();
    }

    @Test
    void aHeaderThatStandsTwiceIsRefused() {
        Problem problem = only(GOOD.replace("capacity", "CFA"));
        assertThat(problem.rule()).isEqualTo("header-twice");
        assertThat(problem.columnNumber()).isEqualTo(13);
    }

    @Test
    void anEmptyHeaderIsRefused() {
        assertThat(only(GOOD.replace("capacity", "")).message()).isEqualTo("field 9 of the header is empty");
    }

    @Test
    void aConstantForAnUnknownColumnIsRefused() {
        var given = new Given();
        given.constants = Map.of("trunk_tipe", "peering");
        assertThat(given.readText(GOOD).problems())
                .singleElement()
                .satisfies(problem ->
                        assertThat(problem.message()).contains("trunk_tipe").contains("did you mean trunk_type?"));
    }

    @Test
    void aFileWithoutHeaderLineSaysSo() {
        assertThat(only("C1,Acme,5000,peering,198.51.100.1\n").message()).contains("no header line");
    }

    @Test
    void anEmptyFileAndOneWithoutRowsAreRefused() {
        assertThat(only("").rule()).isEqualTo("file-empty");
        assertThat(only("\n\n  \n").rule()).isEqualTo("file-empty");
        assertThat(only("\ufeff").rule()).isEqualTo("file-empty");
        assertThat(only(Given.HEADER + "\n").rule()).isEqualTo("file-no-rows");
    }

    @Test
    void whatIsNoFileIsSaid() {
        assertThat(only(folder.resolve("none.csv")).message()).contains("does not exist");
        assertThat(only(folder).message()).contains("folder");
        assertThat(only(Path.of("/dev/zero")).message()).contains("no regular file");
    }

    @Test
    void wrongFieldCountsAreErrorsOfTheirRows() {
        var base = new Given().readText(GOOD + "C9,Acme,5009\n" + Given.row(5010) + ",,\n" + Given.row(5011) + "\n");
        assertThat(Given.where(base)).containsExactly("4:0:field-count", "5:0:field-count");
        assertThat(base.problems().get(0).message()).isEqualTo("the row has 3 fields, the header has 16");
        assertThat(base.rejectedLines()).containsExactly(4, 5);
        assertThat(base.customers()).hasSize(3);
    }

    @Test
    void aRecordOverSeveralLinesIsNamedWithItsLines() {
        var base = new Given()
                .readText(Given.rows(Given.cells(), Given.cells("customer_name=Acme\nDental\nClinic"), Given.cells()));
        assertThat(base.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.rule()).isEqualTo("quote-over-lines");
            assertThat(problem.line()).isEqualTo(3);
            assertThat(problem.columnNumber()).isEqualTo(2);
            assertThat(problem.message()).contains("closes only on line 5");
        });
    }

    @Test
    void aForgottenQuoteDoesNotSwallowTheRestOfTheFile() {
        var base = new Given()
                .readText(Given.rows(Given.cells(), Given.cells("capacity=many"))
                        .replace("Customer 5000", "\"Customer 5000"));
        assertThat(Given.where(base)).containsExactly("2:2:quote-over-lines", "3:9:whole-number");
    }

    @Test
    void aQuoteInTheMiddleOfAFieldIsAnErrorOfItsRow() {
        var base = new Given().readText(GOOD.replace("Customer 5000", "The \"Best\" Dental"));
        assertThat(Given.where(base)).containsExactly("2:2:quote-misplaced");
        assertThat(base.customers()).hasSize(1);
        base = new Given().readText(GOOD.replace("Customer 5000", "\"Best\" Dental"));
        assertThat(Given.where(base)).containsExactly("2:2:quote-misplaced");
    }

    @Test
    void quotesAndBackslashesInNamesAreKept() {
        var base = new Given().readRows(Given.cells("customer_name=The \"Best\", C:\\dir\\"));
        assertThat(base.customers().get(0).name()).isEqualTo("The \"Best\", C:\\dir\\");
    }

    @Test
    void moreRowsThanTheLimitAreRefused() {
        var given = new Given();
        given.maxRows = 1;
        Problem problem = given.readText(GOOD).problems().get(0);
        assertThat(problem.rule()).isEqualTo("too-many-rows");
        assertThat(problem.line()).isEqualTo(3);
    }

    @Test
    void moreNumbersThanTheLimitAreRefused() {
        var given = new Given();
        given.maxNumbers = 19;
        var base = given.readRows(
                Given.cells("dids=+12125550100-+12125550109"), Given.cells("dids=+12125550110-+12125550119"));
        assertThat(base.problems()).singleElement().extracting(Problem::rule).isEqualTo("too-many-numbers");
        assertThat(base.fileError()).isTrue();
    }

    @Test
    void aCellOfMoreThanAMebibyteIsRefused() {
        Problem problem = only(Given.rows(Given.cells("customer_name=" + "x".repeat((1 << 20) + 1))));
        assertThat(problem.rule()).isEqualTo("cell-too-long");
        assertThat(problem.columnNumber()).isEqualTo(2);
    }

    @Test
    void aGigabyteInOneFieldNeitherFillsTheMemoryNorHangs() throws IOException {
        Path file = folder.resolve("huge.csv");
        byte[] block = new byte[1 << 20];
        Arrays.fill(block, (byte) 'x');
        try (var out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20)) {
            out.write((Given.HEADER + "\n\"").getBytes(UTF_8));
            for (int i = 0; i < 1024; i++) {
                out.write(block);
            }
            out.write(("\n" + Given.row(5000) + "\n").getBytes(UTF_8));
        }
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            Problem problem = only(file);
            assertThat(problem.rule()).isEqualTo("cell-too-long");
            assertThat(problem.line()).isEqualTo(2);
        });
    }

    @Test
    void passwordsAreShownNowhere() {
        String secret = "pass\u0007word\u200b ";
        var base = new Given()
                .readRows(
                        Given.cells("sip_password=" + secret),
                        Given.cells("trunk_type=dynamic-peering", "addresses=", "sip_username=u", "sip_password=short"),
                        Given.cells(
                                "trunk_type=dynamic-peering", "addresses=", "sip_username=v", "sip_password=short"));
        assertThat(base.problems()).hasSizeGreaterThan(5);
        assertThat(base.problems().toString() + base.customers())
                .doesNotContain("pass<")
                .doesNotContain("'short'")
                .doesNotContain("=short")
                .contains("[secret]");
    }

    @Test
    void aLineWithAThousandWrongNumbersHasAHandfulOfProblems() {
        var base = new Given().readRows(Given.cells("dids=" + "x;".repeat(100_000)));
        assertThat(base.problems()).hasSize(6);
        assertThat(base.problems().get(5).message()).contains("more of this kind");
    }

    private Problem only(String text) {
        return only(text.getBytes(UTF_8));
    }

    private Problem only(byte[] content) {
        return only(Given.file(content));
    }

    private Problem only(Path file) {
        var base = new Given().read(file, Optional.empty());
        assertThat(base.fileError()).isTrue();
        assertThat(base.customers()).isEmpty();
        assertThat(base.problems()).hasSize(1);
        return base.problems().get(0);
    }
}
