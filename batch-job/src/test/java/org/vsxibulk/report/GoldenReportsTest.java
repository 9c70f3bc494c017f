package org.vsxibulk.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vsxibulk.report.AuditSummary.NotedFinding;

class GoldenReportsTest extends GoldenFiles {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "clean-migrate",
                "clean-validate",
                "partly-applied",
                "audit-findings",
                "input-rejected",
                "unreadable",
                "guard",
                "hostile"
            })
    void everyReportOfARunIsAsLookedAt(String name) throws IOException {
        RunResult result = Samples.all().get(name);

        assertGolden(name + ".summary.json", new String(SummaryJson.render(result, Samples.FILES), UTF_8) + "\n");
        assertGolden(name + ".report.html", new String(HtmlReport.render(result, Samples.FILES), UTF_8));
        assertGolden(name + ".junit.xml", new String(JunitXml.render(result, Samples.FILES), UTF_8));
        assertGolden(
                name + ".screen.txt",
                ScreenSummary.lines(result, 110).stream().collect(Collectors.joining("\n", "", "\n")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"audit-findings", "hostile"})
    void theFilesOfFindingsAreAsLookedAt(String name, @TempDir Path folder) throws IOException {
        AuditSummary audit = Samples.all().get(name).audit().orElseThrow();
        List<NotedFinding> findings = audit.first();
        try (FindingFiles files = new FindingFiles(folder, fingerprint -> fingerprint % 2 == 0, noted -> {})) {
            findings.forEach(noted -> files.accept(noted.finding()));
        }

        assertGolden(name + ".findings.csv", Files.readString(folder.resolve("findings.csv")));
        assertGolden(name + ".findings.json", Files.readString(folder.resolve("findings.json")));
    }
}
