package org.vsxibulk.vsxi.live;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.vsxibulk.vsxi.DesiredEntry;
import org.vsxibulk.vsxi.Field;
import org.vsxibulk.vsxi.Table;
import org.vsxibulk.vsxi.TestDialects;
import org.vsxibulk.vsxi.dialect.Dialect;
import org.vsxibulk.vsxi.dialect.TableDialect;
import org.vsxibulk.vsxi.xml.BadXmlException;
import org.vsxibulk.vsxi.xml.Element;
import org.vsxibulk.vsxi.xml.ElementWriter;
import org.vsxibulk.vsxi.xml.EntryScanner;

/** A table that is read by the outlines of its entries is the one that its elements make. */
class PortionReaderTest {

    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "7",
            " 7 ",
            "007",
            "0",
            "12005550100",
            "+12005550100",
            "*",
            "PEERING",
            "Peering",
            "10.0.0.1",
            "[2001:DB8::1]",
            "2001:db8:0::1",
            "SBC.Example",
            "M\u00fcller & S\u00f6hne",
            "Vall\u00e9e",
            "a \"b\" > c",
            "******",
            "(hidden)");

    @TempDir
    private Path folder;

    static Stream<Arguments> tables() {
        return Stream.of(TestDialects.plain(), TestDialects.other())
                .flatMap(dialect -> Stream.of(Table.values()).map(table -> Arguments.of(dialect, table)));
    }

    @ParameterizedTest
    @MethodSource("tables")
    void aTableIsTheSameHoweverItIsRead(Dialect dialect, Table table) throws IOException {
        for (int seed = 0; seed < 40; seed++) {
            Random random = new Random(seed);
            TableDialect names = dialect.table(table);
            List<Element> entries = entries(names, random);
            String document = new String(ElementWriter.document(names.names().list(), entries), UTF_8);
            String spaced = document.replaceAll("><(?!/)", ">\r\n\t<")
                    .replace("&gt;", ">")
                    .replace("&quot;", "\"");
            String closedAtOnce = document.replaceAll("<([^/> ]+)></\\1>", "<$1/>");
            try (LiveTable expected = ofElements(names, entries);
                    LiveTable read = ofDocument(names, document);
                    LiveTable readClosedAtOnce = ofDocument(names, closedAtOnce);
                    LiveTable readSpaced = ofDocument(names, spaced)) {
                requireSame(read, expected);
                requireSame(readClosedAtOnce, expected);
                requireSame(readSpaced, expected);
            }
        }
    }

    private static void requireSame(LiveTable read, LiveTable expected) throws IOException {
        assertThat(Files.readString(read.file())).isEqualTo(Files.readString(expected.file()));
        assertThat(read.digest()).isEqualTo(expected.digest());
        assertThat(read.keyGaps()).isEqualTo(expected.keyGaps());
        assertThat(read.copies()).isEqualTo(expected.copies());
        assertThat(read.size()).isEqualTo(expected.size());
        for (int i = 0; i < read.size(); i++) {
            assertThat(read.keyHash(i)).isEqualTo(expected.keyHash(i));
            assertThat(read.fieldsHash(i)).isEqualTo(expected.fieldsHash(i));
            assertThat(read.entry(i)).isEqualTo(expected.entry(i));
        }
    }

    private static List<Element> entries(TableDialect names, Random random) {
        List<Element> entries = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            entries.add(varied(names.template(), random));
        }
        return entries;
    }

    /** Texts changed, and some elements left out or doubled. */
    private static Element varied(Element element, Random random) {
        if (element.children().isEmpty()) {
            return random.nextInt(3) == 0 ? element.withText(TEXTS.get(random.nextInt(TEXTS.size()))) : element;
        }
        List<Element> children = new ArrayList<>();
        for (Element child : element.children()) {
            int times = random.nextInt(60) == 0 ? 0 : random.nextInt(60) == 1 ? 2 : 1;
            for (int i = 0; i < times; i++) {
                children.add(varied(child, random));
            }
        }
        return element.withChildren(children);
    }

    private LiveTable ofElements(TableDialect names, List<Element> entries) {
        try (var builder = new LiveTableBuilder(names, folder.resolve("elements.xml"), Instant.EPOCH)) {
            entries.forEach(builder::add);
            return builder.finish(Optional.empty());
        }
    }

    private LiveTable ofDocument(TableDialect names, String document) {
        PortionReader reader = new PortionReader(names);
        Path file = folder.resolve(
                document.contains("\r") ? "spaced.xml" : document.contains("/>") ? "closed.xml" : "document.xml");
        try (var builder = new LiveTableBuilder(names, file, Instant.EPOCH);
                EntryScanner scanner = reader.scan(new ByteArrayInputStream(document.getBytes(UTF_8)))) {
            for (Optional<Portion> next = reader.next(scanner); next.isPresent(); next = reader.next(scanner)) {
                builder.add(next.get());
            }
            return builder.finish(Optional.empty());
        }
    }

    @Test
    void anEntryOfAnotherNameIsRefusedWhetherItsMarkupIsKnownOrNot() {
        TableDialect names = TestDialects.plain().table(Table.ROUTE_TABLE);
        String list = names.names().list();
        String strangers = "<" + list + "><Other><x>1</x></Other><Other><x>2</x></Other></" + list + ">";
        PortionReader reader = new PortionReader(names);
        for (int page = 0; page < 2; page++) {
            try (EntryScanner scanner = reader.scan(new ByteArrayInputStream(strangers.getBytes(UTF_8)))) {
                assertThatThrownBy(() -> reader.next(scanner))
                        .isInstanceOf(BadXmlException.class)
                        .hasMessage("<Other> among <" + names.names().entry() + ">");
            }
        }
    }

    @Test
    void secretsOfAKnownMarkupStayOffTheDisk() throws IOException {
        TableDialect names = TestDialects.plain().table(Table.SIP_USER);
        Element user = names.template();
        List<Element> users = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            users.add(names.update(
                    user,
                    DesiredEntry.of(Table.SIP_USER)
                            .own(Field.SIP_USERNAME, "user" + i)
                            .own(Field.SIP_PASSWORD, "secret-" + i)
                            .build()));
        }
        String document = new String(ElementWriter.document(names.names().list(), users), UTF_8);
        assertThat(document).contains("secret-2");
        try (LiveTable read = ofDocument(names, document)) {
            assertThat(Files.readString(read.file())).doesNotContain("secret-");
            assertThat(read.entry(2)).isEqualTo(users.get(2));
        }
    }

    /** Hidden they are short, and a few thousand of them were read before anybody counted them. */
    @Test
    void longSecretsAreHandedOnOneByOne() {
        TableDialect names = TestDialects.plain().table(Table.SIP_USER);
        Element user = names.update(
                names.template(),
                DesiredEntry.of(Table.SIP_USER)
                        .own(Field.SIP_PASSWORD, "s".repeat(900_000))
                        .build());
        byte[] document = ElementWriter.document(names.names().list(), Collections.nCopies(20, user));
        ByteArrayInputStream in = new ByteArrayInputStream(document);
        PortionReader reader = new PortionReader(names);
        int size = 0;
        try (EntryScanner scanner = reader.scan(in)) {
            for (Optional<Portion> next = reader.next(scanner); next.isPresent(); next = reader.next(scanner)) {
                assertThat(next.get().size()).isEqualTo(1);
                size++;
                assertThat(document.length - in.available()).isLessThan((size + 1) * 1_000_000);
            }
        }
        assertThat(size).isEqualTo(20);
    }
}
