package org.vsxibulk.vsxi.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.vsxibulk.vsxi.Field;
import org.vsxibulk.vsxi.Table;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The dialects that ship, and the page that says how to write one. */
class ShippedDialectsTest {

    private static final Path SHIPPED = Path.of("..", "sample-data", "dialects");
    private static final Path PAGE = Path.of("..", "docs", "dialect.md");
    /** Ours, not the switch's; statuses are HTTP's own. */
    private static final Set<String> NO_FACTS = Set.of("name", "confirmed", "key", "template", "retry", "partly");

    @Test
    void theSimulatorsIsConfirmed() {
        assertThat(DialectLoader.load(SHIPPED.resolve("simulator")).confirmed()).isTrue();
    }

    @Test
    void theOneOfARealSwitchIsNotConfirmedAndEveryFactOfItCarriesAMark() throws IOException {
        Path folder = SHIPPED.resolve("vsxi");
        assertThat(DialectLoader.load(folder).confirmed()).isFalse();
        List<String> unmarked = new ArrayList<>();
        JsonNode yaml = YAMLMapper.builder().build().readTree(Files.readString(folder.resolve(DialectLoader.FILE)));
        yaml.forEachEntry((name, node) -> collectUnmarked(name, name, node, unmarked));
        assertThat(unmarked).isEmpty();
    }

    private static void collectUnmarked(String path, String name, JsonNode node, List<String> unmarked) {
        // a field of the sip-user table may be called as one of ours: only top-level and table keys are excused
        boolean excused = NO_FACTS.contains(name) && !path.contains(".fields.");
        if (excused || name.equals("seen") || name.equals("assumed")) {
            return;
        }
        if (node.isValueNode()) {
            unmarked.add(path);
        }
        node.forEachEntry((child, value) -> collectUnmarked(path + "." + child, child, value, unmarked));
    }

    @Test
    void thePageListsExactlyTheFieldsOfEachTable() throws IOException {
        List<String> documented = new ArrayList<>();
        String table = "";
        boolean inSection = false;
        for (String line : Files.readAllLines(PAGE)) {
            if (line.startsWith("#")) {
                inSection = line.equals("### The fields of each table");
            }
            String[] cells = line.split("\\|");
            if (!inSection || cells.length < 4 || !cells[2].contains("`")) {
                continue;
            }
            List<String> names = names(cells[1]);
            table = names.isEmpty() ? table : names.get(0);
            for (String field : names(cells[2])) {
                documented.add(table + " " + field + (cells[3].strip().equals("yes") ? " needed" : ""));
            }
        }
        List<String> known = new ArrayList<>();
        for (Table each : Table.values()) {
            for (Field field : each.fields()) {
                known.add(each.word() + " " + field.word() + (field.required() ? " needed" : ""));
            }
        }
        assertThat(documented).containsExactlyInAnyOrderElementsOf(known);
    }

    private static List<String> names(String cell) {
        List<String> names = new ArrayList<>();
        Matcher quoted = Pattern.compile("`([^`]+)`").matcher(cell);
        while (quoted.find()) {
            names.add(quoted.group(1));
        }
        return names;
    }
}
