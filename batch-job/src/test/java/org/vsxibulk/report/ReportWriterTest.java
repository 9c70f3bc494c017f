package org.vsxibulk.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReportWriterTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(Outcome.class)
    void everyOutcomeHasAllReports(Outcome outcome) throws IOException {
        List<ReportWriter.Written> written = new ReportWriter().write(run(outcome, folder.resolve("new")));

        assertThat(written).hasSize(3).allMatch(one -> one.problem().isEmpty());
        for (ReportWriter.Written one : written) {
            assertThat(Files.readString(one.file())).contains(outcome.words());
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(one.file())))
                    .isEqualTo("rw-------");
        }
        assertThat(ScreenSummary.lines(run(outcome, folder), 110)).anyMatch(line -> line.contains(outcome.words()));
    }

    @Test
    void theReportsOfARunThatGoesOnReplaceTheFormerOnes() throws IOException {
        new ReportWriter().write(run(Outcome.STOPPED, folder));
        new ReportWriter().write(run(Outcome.CLEAN, folder));

        assertThat(Files.readString(folder.resolve("report.html"))).doesNotContain(Outcome.STOPPED.words());
        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("summary.json", "report.html", "junit.xml");
    }

    @Test
    void aReportThatCannotBeWrittenIsToldAndTheOthersAreThere() throws IOException {
        Files.createDirectories(folder.resolve("report.html").resolve("in the way"));

        List<ReportWriter.Written> written = new ReportWriter().write(run(Outcome.CLEAN, folder));

        assertThat(written)
                .filteredOn(one -> one.problem().isPresent())
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.file()).isEqualTo(folder.resolve("report.html"));
                    assertThat(one.problem().orElseThrow()).contains("could not be written");
                });
        assertThat(folder.resolve("summary.json")).exists();
        assertThat(folder.resolve("junit.xml")).exists();
    }

    @Test
    void aFolderThatCannotBeMadeIsToldForEachReport() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "in the way");

        assertThat(new ReportWriter().write(run(Outcome.CLEAN, file)))
                .hasSize(3)
                .allMatch(one -> one.problem().isPresent());
    }

    @Test
    void otherFilesOfTheRunAreListed() throws IOException {
        Files.writeString(folder.resolve("findings.csv"), "");
        Files.createDirectories(folder.resolve("plan"));
        Files.writeString(Files.createDirectories(folder.resolve("snapshot")).resolve("trunk.xml"), "");
        new ReportWriter().write(run(Outcome.CLEAN, folder));

        assertThat(Files.readString(folder.resolve("summary.json")))
                .contains("\"findings.csv\"", "\"snapshot\"", "\"report.html\"")
                .doesNotContain("\"plan\"", "\"rejects.csv\"");
    }

    @Test
    void thePageHoldsTheFirstFiveHundredOnly() {
        RunResult one = Samples.partlyApplied();
        List<EntryReject> many =
                java.util.Collections.nCopies(501, one.rejects().get(0));
        String page = new String(
                HtmlReport.render(
                        new RunResult(
                                one.run(),
                                one.outcome(),
                                one.input(),
                                one.steps(),
                                many,
                                one.audit(),
                                one.requests(),
                                one.messages(),
                                one.next()),
                        List.of()),
                java.nio.charset.StandardCharsets.UTF_8);

        assertThat(page).contains("501 in all; the first 500 are shown");
        assertThat(page.split("badge refused\">", -1)).hasSize(501);
    }

    @Test
    void hostileTextsAreOnlyText() {
        String page =
                new String(HtmlReport.render(Samples.hostile(), List.of()), java.nio.charset.StandardCharsets.UTF_8);

        assertThat(page).doesNotContain("<script", "\u202E", "\u0007", "\u001b").contains("&lt;script&gt;");
        assertThat(ScreenSummary.lines(Samples.hostile(), 110))
                .allMatch(line -> line.codePoints().noneMatch(Character::isISOControl));
    }

    @ParameterizedTest
    @ValueSource(ints = {110, 80, 72})
    void theScreenIsNotWiderThanTheTerminal(int columns) {
        Samples.all().forEach((name, result) -> {
            if (!name.equals("hostile")) {
                assertThat(ScreenSummary.lines(result, columns))
                        .filteredOn(line -> !line.matches("(next|report|plan): .*|.*see /.*|  [a-z-]+  +[\\w ]+"))
                        .allMatch(line -> line.length() <= columns);
            }
        });
    }

    private static RunResult run(Outcome outcome, Path folder) {
        return new RunResult(
                Samples.run("migrate", folder),
                outcome,
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.empty(),
                RunResult.Requests.none(),
                List.of(),
                "");
    }
}
