package org.vsxibulk.vsxi.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vsxibulk.vsxi.Field;
import org.vsxibulk.vsxi.Table;
import org.vsxibulk.vsxi.xml.Element;
import org.vsxibulk.vsxi.xml.ElementReader;

/** The worked examples of docs/dialect.md are a dialect that loads and reads the entries that stand beside it. */
class DialectGuideTest {

    private static final Pattern BLOCK = Pattern.compile("```(xml|yaml)\n(.*?)```", Pattern.DOTALL);

    @TempDir
    private Path folder;

    @Test
    void theWorkedExampleOfEachTableIsTrue() throws IOException {
        List<String> yaml = blocks("yaml");
        List<String> entries = blocks("xml");
        assertThat(entries).hasSize(Table.values().length);
        Files.writeString(
                folder.resolve(DialectLoader.FILE),
                yaml.get(0) + "tables:\n" + String.join("", yaml.subList(1, yaml.size())));
        for (Table table : Table.values()) {
            Files.writeString(folder.resolve(table.word() + ".xml"), entries.get(table.ordinal()));
        }

        Dialect dialect = DialectLoader.load(folder);

        for (Table table : Table.values()) {
            TableDialect names = dialect.table(table);
            Element entry = ElementReader.document(entries.get(table.ordinal()));
            for (Field field : table.fields()) {
                // customer routes match every number, which is an empty text
                if (names.has(field) && field != Field.ROUTE_MATCH) {
                    assertThat(names.read(field, entry))
                            .as(table.word() + " " + field.word())
                            .isNotEmpty()
                            .noneMatch(String::isBlank);
                }
            }
        }
        assertThat(read(dialect, entries, Field.TRUNK_ADDRESS)).containsExactly("198.51.100.10", "pbx2.example.net");
        assertThat(read(dialect, entries, Field.TRUNK_ADDRESS_PORT)).containsExactly("5060", "5070");
        assertThat(read(dialect, entries, Field.ROUTE_DESTINATION)).containsExactly("100", "101");
    }

    private static List<String> read(Dialect dialect, List<String> entries, Field field) {
        Element entry = ElementReader.document(entries.get(field.table().ordinal()));
        return dialect.table(field.table()).read(field, entry);
    }

    private static List<String> blocks(String language) throws IOException {
        String guide = Files.readString(Path.of("..", "docs", "dialect.md"));
        String chapter =
                guide.substring(guide.indexOf("## A worked example for each table"), guide.indexOf("## More examples"));
        List<String> blocks = new ArrayList<>();
        BLOCK.matcher(chapter)
                .results()
                .filter(block -> block.group(1).equals(language))
                .map(MatchResult::group)
                .forEach(block -> blocks.add(block.substring(block.indexOf('\n') + 1, block.length() - 3)));
        return blocks;
    }
}
