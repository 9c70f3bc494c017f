package org.vsxibulk.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.opencsv.CSVReaderBuilder;
import com.opencsv.RFC4180ParserBuilder;
import com.opencsv.exceptions.CsvException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vsxibulk.audit.Finding;
import org.vsxibulk.audit.Finding.Severity;
import org.vsxibulk.report.AuditSummary.NotedFinding;
import org.vsxibulk.report.AuditSummary.RuleCount;
import org.vsxibulk.vsxi.Table;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class FindingFilesTest {

    @TempDir
    private Path folder;

    @Test
    void findingsAreCountedByRuleAndMarkedAgainstThePreviousAudit() throws IOException {
        Finding known = Samples.missing("5001", 2, "");
        List<NotedFinding> told = new ArrayList<>();
        try (FindingFiles files =
                new FindingFiles(folder, fingerprint -> fingerprint == known.fingerprint(), told::add)) {
            files.accept(known);
            files.accept(Samples.missing("5002", 3, ""));
            files.accept(warning("trunk 5003 is out of service"));

            AuditSummary audit = files.summary(10, 1, List.of());
            assertThat(audit.rules())
                    .containsExactly(
                            new RuleCount("missing", true, 1, 1), new RuleCount("out-of-service", false, 1, 0));
            assertThat(audit.errors()).isEqualTo(2);
            assertThat(audit.first()).isEqualTo(told);
            assertThat(told).extracting(NotedFinding::status).containsExactly("persisting", "new", "new");
            assertThat(folder.resolve("findings.csv")).doesNotExist();
        }
        assertThat(Files.readAllLines(folder.resolve("findings.csv"))).hasSize(4);
        assertThat(json()).hasSize(3);
    }

    @Test
    void onlyTheFirstFindingsAreKeptAndAllAreInTheFiles() throws IOException {
        try (FindingFiles files = new FindingFiles(folder, fingerprint -> false, noted -> {})) {
            for (int i = 0; i < 20_000; i++) {
                files.accept(Samples.missing(Integer.toString(i), i, ""));
            }
            assertThat(files.summary(20_000, 0, List.of()).first()).hasSize(500);
            assertThat(files.summary(20_000, 0, List.of()).errors()).isEqualTo(20_000);
        }
        assertThat(Files.readAllLines(folder.resolve("findings.csv"))).hasSize(20_001);
        assertThat(json()).hasSize(20_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"})
    void aCellThatASpreadsheetWouldRunIsNeutralisedInCsvAndExactInJson(String text) throws IOException, CsvException {
        try (FindingFiles files = new FindingFiles(folder, fingerprint -> false, noted -> {})) {
            files.accept(warning(text));
        }

        assertThat(csvMessage()).isEqualTo("'" + text);
        assertThat(json().get(0).get("message").asString()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a,b", "\"q\"", "back\\slash", "two\nlines", " -1", "größe"})
    void otherTextsAreReadBackAsTheyWere(String text) throws IOException, CsvException {
        try (FindingFiles files = new FindingFiles(folder, fingerprint -> false, noted -> {})) {
            files.accept(warning(text));
        }

        assertThat(csvMessage()).isEqualTo(text);
        assertThat(json().get(0).get("message").asString()).isEqualTo(text);
    }

    @Test
    void anAuditWithoutFindingsLeavesEmptyFilesThatOnlyTheOwnerReads() throws IOException {
        Files.writeString(folder.resolve(".findings.csv.new"), "of a killed process");
        new FindingFiles(folder, fingerprint -> false, noted -> {}).close();

        assertThat(Files.readAllLines(folder.resolve("findings.csv"))).hasSize(1);
        assertThat(json()).isEmpty();
        for (String name : List.of("findings.csv", "findings.json")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(name))))
                    .isEqualTo("rw-------");
        }
        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("findings.csv", "findings.json");
    }

    @Test
    void aFileThatCannotBeWrittenIsToldAndTheOtherOneIsComplete() throws IOException {
        Files.createDirectories(folder.resolve(".findings.csv.new").resolve("in the way"));
        FindingFiles files = new FindingFiles(folder, fingerprint -> false, noted -> {});
        files.accept(Samples.missing("5001", 2, ""));
        files.close();

        assertThat(files.problems()).singleElement().asString().startsWith("findings.csv could not be written");
        assertThat(json()).hasSize(1);
        assertThat(files.summary(1, 0, List.of()).errors()).isEqualTo(1);
    }

    @Test
    void aFullDiskIsTold() throws IOException {
        Path full = Path.of("/dev/full");
        org.junit.jupiter.api.Assumptions.assumeTrue(Files.isWritable(full));
        GuardedFindingFile file = new GuardedFindingFile("findings.csv", () -> new OnAFullDisk(full));
        for (int i = 0; i < 2_000; i++) {
            file.add(new NotedFinding(Samples.missing("5001", i, ""), "new"));
        }
        file.publish();

        assertThat(file.problem().orElseThrow()).contains("findings.csv could not be written", "No space left");
    }

    /** Writes to a device that is always full. */
    private static final class OnAFullDisk implements FindingFile {

        private final java.io.OutputStream stream;

        OnAFullDisk(Path device) throws IOException {
            this.stream = Files.newOutputStream(device);
        }

        @Override
        public void add(NotedFinding finding) throws IOException {
            stream.write(finding.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }

        @Override
        public void publish() {
            throw new AssertionError("nothing to publish");
        }

        @Override
        public void close() throws IOException {
            stream.close();
        }
    }

    private JsonNode json() {
        return new JsonMapper().readTree(folder.resolve("findings.json"));
    }

    private String csvMessage() throws IOException, CsvException {
        try (var reader = new CSVReaderBuilder(Files.newBufferedReader(folder.resolve("findings.csv")))
                .withCSVParser(new RFC4180ParserBuilder().build())
                .withKeepCarriageReturn(true)
                .build()) {
            return reader.readAll().get(1)[10];
        }
    }

    private static Finding warning(String message) {
        return new Finding("out-of-service", Severity.WARNING, Table.TRUNK, "id=5003", "", 0, "", "", "", message, "");
    }
}
