package org.vsxibulk.vsxi.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vsxibulk.vsxi.Field;
import org.vsxibulk.vsxi.Table;
import org.vsxibulk.vsxi.TestDialects;
import org.vsxibulk.vsxi.xml.ElementReader;

class TemplatePathTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void copy() throws IOException {
        try (Stream<Path> files = Files.list(TestDialects.folder("plain"))) {
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "trunkId, trunkIdd, trunk.fields.id, trunk.xml, trunkId",
        "node/fqdn, node/fqdm, trunk.fields.address, trunk.xml, node/fqdn",
        "matchLenCondition/minLen, matchLenCondition/min, route.fields.min-length, route.xml, matchLenCondition/minLen"
    })
    void aPathThatTheTemplateLacksIsTold(String right, String wrong, String key, String template, String nearest)
            throws IOException {
        Path yaml = folder.resolve(DialectLoader.FILE);
        Files.writeString(yaml, Files.readString(yaml).replaceAll("\\b" + right + "\\b", wrong));

        assertThatThrownBy(() -> DialectLoader.load(folder))
                .isInstanceOf(DialectException.class)
                .hasMessageContaining("tables." + key + ": '" + wrong + "' does not stand in the template " + template
                        + "; did you mean '" + nearest + "'?");
    }

    @Test
    void aKeyWithoutAValueIsAGapUnlessItIsANumber() {
        TableDialect trunks = TestDialects.plain().table(Table.TRUNK);
        TableDialect routes = TestDialects.plain().table(Table.ROUTE);

        assertThat(trunks.keyGaps(ElementReader.document("<XBResource><trunkId> </trunkId></XBResource>")))
                .containsExactly(Field.TRUNK_ID);
        assertThat(trunks.keyGaps(ElementReader.document("<XBResource><trunkId>5000</trunkId></XBResource>")))
                .isEmpty();
        assertThat(routes.keyGaps(ElementReader.document("<XBRoute><tid>1</tid><digitMatch></digitMatch></XBRoute>")))
                .containsExactly(Field.ROUTE_EXTENSION);
    }

    @Test
    void anElementThatWasTakenOutOfATemplateIsTold() throws IOException {
        Path template = folder.resolve("trunk.xml");
        Files.writeString(template, Files.readString(template).replaceAll("<rtid>[^<]*</rtid>|<rtid */>", ""));

        assertThatThrownBy(() -> DialectLoader.load(folder))
                .hasMessageContaining(
                        "tables.trunk.fields.route-table: 'rtid' does not stand in the template trunk.xml");
    }
}
