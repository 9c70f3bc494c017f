package org.vsxibulk.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whatever a report holds is explained in docs/reports.md. */
class ReportsPageTest {

    private String page = "";

    @BeforeEach
    void read() throws IOException {
        page = Files.readString(Path.of("..", "docs", "reports.md"));
    }

    @Test
    void everyColumnOfTheFindingsIsExplained() {
        FindingColumns.ALL.forEach(column -> assertThat(page)
                .contains("| `" + column.csvName() + "` | `" + column.name() + "` | " + column.type() + " | "
                        + column.description() + " |"));
    }

    @Test
    void everyFieldOfTheSummaryIsExplained() {
        Set<String> paths = new TreeSet<>();
        for (RunResult result : Samples.all().values()) {
            collect("", new JsonMapper().readTree(SummaryJson.render(result, Samples.FILES)), paths);
        }
        assertThat(paths)
                .hasSizeGreaterThan(60)
                .allSatisfy(path -> assertThat(page).contains("| `" + path + "` |"));
    }

    @Test
    void everyFileAndOutcomeIsExplained() {
        RunFiles.ALL.forEach(file -> assertThat(page).contains("`" + file.file()));
        for (Outcome outcome : Outcome.values()) {
            assertThat(page)
                    .contains("| " + outcome.exitCode() + " | `"
                            + outcome.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-') + "` | "
                            + outcome.words() + " |");
        }
    }

    private static void collect(String prefix, JsonNode node, Set<String> paths) {
        if (node.isArray()) {
            node.forEach(element -> collect(prefix + "[]", element, paths));
        }
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            String path = prefix.isEmpty() ? field.getKey() : prefix + "." + field.getKey();
            paths.add(path);
            collect(path, field.getValue(), paths);
        }
    }
}
