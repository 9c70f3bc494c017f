package org.vsxibulk.vsxi.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vsxibulk.vsxi.DesiredEntry;
import org.vsxibulk.vsxi.EntryKey;
import org.vsxibulk.vsxi.Field;
import org.vsxibulk.vsxi.Table;
import org.vsxibulk.vsxi.TestDialects;
import org.vsxibulk.vsxi.dialect.TableDialect;
import org.vsxibulk.vsxi.xml.Element;
import org.vsxibulk.vsxi.xml.ElementReader;
import org.vsxibulk.vsxi.xml.Elements;

/** A downloaded table gives back what the switch sent, without keeping it in memory or a secret on disk. */
class LiveTableTest {

    private static final TableDialect MAPPINGS = TestDialects.plain().table(Table.DIGIT_MAPPING);
    private static final TableDialect USERS = TestDialects.plain().table(Table.SIP_USER);
    private static Path scratch = Path.of("");

    @TempDir
    private Path folder;

    @BeforeContainer
    static void makeScratch() throws IOException {
        scratch = Files.createTempDirectory("live-table");
    }

    @AfterContainer
    static void dropScratch() throws IOException {
        Files.deleteIfExists(scratch.resolve("any.xml"));
        Files.delete(scratch);
    }

    @Provide
    Arbitrary<List<Element>> tables() {
        return Elements.elements().list().ofMaxSize(6);
    }

    @Property(tries = 200)
    void everyEntryComesBackAsItWasSent(@ForAll("tables") List<Element> entries) {
        try (LiveTable live = table(USERS, scratch.resolve("any.xml"), entries)) {
            List<Element> visited = new ArrayList<>();
            live.forEach(position -> true, (position, entry) -> visited.add(entry));
            assertThat(visited).isEqualTo(entries);
            for (int i = 0; i < entries.size(); i++) {
                assertThat(live.entry(i)).isEqualTo(entries.get(i));
            }
        }
    }

    @Test
    void theFileIsADocumentOfItsOwnAndAppearsWhole() throws IOException {
        Path target = folder.resolve("deep/snapshot.xml");
        try (var builder = new LiveTableBuilder(MAPPINGS, target, Instant.EPOCH)) {
            builder.add(mapping(5000, "+12125550100", "204"));
            assertThat(target).doesNotExist();
            builder.finish(Optional.empty()).close();
        }
        Element document = ElementReader.document(Files.readAllBytes(target));
        assertThat(document.name()).isEqualTo("XBDigitMappingList");
        assertThat(document.children()).containsExactly(mapping(5000, "+12125550100", "204"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(target)))
                .isEqualTo("rw-------");
        assertThat(Files.list(target.getParent())).containsExactly(target);
    }

    @Test
    void secretsStayInMemoryAndComeBackWithTheEntry() throws IOException {
        Element user = user("pbx1", "pa<ss>word-of-one");
        Element open = user("pbx2", "");
        try (LiveTable live = table(USERS, folder.resolve("users.xml"), List.of(user, open))) {
            assertThat(Files.readString(live.file()))
                    .doesNotContain("word-of-one")
                    .contains("[secret]");
            assertThat(live.entry(0)).isEqualTo(user);
            assertThat(live.entry(1)).isEqualTo(open);
        }
    }

    @Test
    void noSecretReachesTheDiskHoweverOftenItsElementStands() throws IOException {
        Element user = Element.of(
                "XBSubscriber",
                List.of(
                        Element.leaf("username", "pbx1"),
                        Element.leaf("password", "first-one"),
                        Element.leaf("password", ""),
                        Element.leaf("password", "second-one")));
        try (LiveTable live = table(USERS, folder.resolve("users.xml"), List.of(user))) {
            assertThat(Files.readString(live.file())).doesNotContain("first-one", "second-one");
            assertThat(live.entry(0)).isEqualTo(user);
        }
    }

    @Test
    void aPageCanBeTakenBackWithItsSecrets() throws IOException {
        Element kept = user("pbx1", "kept-secret");
        Element added = user("pbx3", "added-secret");
        try (var builder = new LiveTableBuilder(USERS, folder.resolve("users.xml"), Instant.EPOCH)) {
            builder.add(kept);
            LiveTableBuilder.Mark mark = builder.mark();
            for (int i = 0; i < 5000; i++) {
                builder.add(user("gone" + i, "gone-secret"));
            }
            builder.rollback(mark);
            assertThat(builder.size()).isEqualTo(1);
            builder.add(added);
            try (LiveTable live = builder.finish(Optional.of("doubt"))) {
                assertThat(live.size()).isEqualTo(2);
                assertThat(live.entry(0)).isEqualTo(kept);
                assertThat(live.entry(1)).isEqualTo(added);
                assertThat(live.doubt()).contains("doubt");
                assertThat(live.find(USERS.key(user("gone7", "")))).isEqualTo(-1);
                assertThat(ElementReader.document(Files.readAllBytes(live.file()))
                                .children())
                        .hasSize(2);
            }
        }
    }

    @Test
    void secretsOfAPageThatWasTakenBackAreNotCounted() {
        String megabyte = "s".repeat(1_000_000);
        try (var builder = new LiveTableBuilder(USERS, folder.resolve("users.xml"), Instant.EPOCH)) {
            for (int attempt = 0; attempt < 2; attempt++) {
                LiveTableBuilder.Mark mark = builder.mark();
                for (int i = 0; i < 10; i++) {
                    builder.add(user("pbx" + i, megabyte));
                }
                builder.rollback(mark);
            }
            for (int i = 0; i < 16; i++) {
                builder.add(user("pbx" + i, megabyte));
            }
            assertThatThrownBy(() -> builder.add(user("one-more", megabyte))).hasMessageContaining("secrets");
        }
    }

    @Test
    void aDownloadThatIsGivenUpLeavesTheOlderSnapshotAlone() throws IOException {
        Path target = folder.resolve("users.xml");
        table(USERS, target, List.of(user("old", "x"))).close();
        String older = Files.readString(target);
        try (var builder = new LiveTableBuilder(USERS, target, Instant.EPOCH)) {
            builder.add(user("new", "x"));
        }
        assertThat(Files.readString(target, StandardCharsets.UTF_8)).isEqualTo(older);
    }

    @Test
    void anEntryIsSamePresentOrAbsent() {
        Element there = mapping(5000, "+12125550100", "204");
        try (LiveTable live = table(MAPPINGS, folder.resolve("m.xml"), List.of(mapping(1, "+1900", "1"), there))) {
            assertThat(live.match(desired(5000, "+12125550100", "204"))).isEqualTo(new LiveTable.Match.Same(1));
            assertThat(live.match(desired(5000, "+12125550100", "205")))
                    .isEqualTo(new LiveTable.Match.Present(1, there));
            assertThat(live.match(desired(5001, "+12125550100", "204"))).isEqualTo(new LiveTable.Match.Absent());
            EntryKey key = MAPPINGS.key(there);
            assertThat(key).hasToString("table=5000 match=2125550100");
            assertThat(live.find(key)).isEqualTo(1);
            assertThat(live.key(1)).isEqualTo(key);
            assertThat(live.find(key)).isNotNegative();
            assertThat(live.find(new EntryKey(Table.DIGIT_MAPPING, "table=1 match=2")))
                    .isNegative();
        }
    }

    @Test
    void repeatsOfAKeyAreKnownWithTheFirstOfThem() {
        Element a = mapping(5000, "+12125550100", "204");
        Element b = mapping(5000, "+12125550101", "204");
        Element another = mapping(5000, "+12125550100", "205");
        try (LiveTable live = table(MAPPINGS, folder.resolve("m.xml"), List.of(a, b, another, b, a))) {
            assertThat(live.copies()).extracting(LiveTable.Copy::position).containsExactly(2, 3, 4);
            assertThat(live.copies())
                    .containsExactly(new LiveTable.Copy(0, 2), new LiveTable.Copy(1, 3), new LiveTable.Copy(0, 4));
            assertThat(live.find(MAPPINGS.key(another))).isEqualTo(0);
        }
    }

    @Test
    void entriesLongerThanAPieceOfTheFileAreVisitedToo() {
        List<Element> entries = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            entries.add(Element.of(
                    "XBDigitMapping",
                    List.of(
                            Element.leaf("dtid", "" + i),
                            Element.leaf("note", "x".repeat(i % 3 == 0 ? 300_000 : 90_000)))));
        }
        Map<Integer, Element> visited = new TreeMap<>();
        try (LiveTable live = table(MAPPINGS, folder.resolve("m.xml"), entries)) {
            live.forEach(position -> position % 2 == 1, visited::put);
        }
        assertThat(visited).hasSize(20);
        visited.forEach((position, entry) -> assertThat(entry).isEqualTo(entries.get(position)));
    }

    @Test
    void aTableThatWasNotDownloadedIsNamed() {
        try (LiveTables tables = new LiveTables()) {
            assertThatThrownBy(() -> tables.get(Table.TRUNK)).hasMessageContaining("trunks");
            assertThat(tables.find(Table.TRUNK)).isEmpty();
        }
    }

    private static LiveTable table(TableDialect dialect, Path target, List<Element> entries) {
        try (var builder = new LiveTableBuilder(dialect, target, Instant.EPOCH)) {
            entries.forEach(builder::add);
            return builder.finish(Optional.empty());
        }
    }

    private static DesiredEntry desired(int table, String match, String replacement) {
        return DesiredEntry.of(Table.DIGIT_MAPPING)
                .own(Field.MAPPING_TABLE, table)
                .own(Field.MAPPING_MATCH, match)
                .own(Field.MAPPING_REPLACEMENT, replacement)
                .build();
    }

    private static Element mapping(int table, String match, String replacement) {
        return MAPPINGS.create(desired(table, match, replacement));
    }

    private static Element user(String name, String password) {
        return USERS.create(DesiredEntry.of(Table.SIP_USER)
                .own(Field.SIP_USERNAME, name)
                .own(Field.SIP_PASSWORD, password)
                .own(Field.SIP_TRUNK, 5000)
                .build());
    }
}
