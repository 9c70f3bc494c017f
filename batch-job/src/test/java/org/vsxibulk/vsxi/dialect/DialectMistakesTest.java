package org.vsxibulk.vsxi.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vsxibulk.vsxi.TestDialects;

/** A mistake in a dialect folder is told with file, line or key, and how to mend it. */
class DialectMistakesTest {

    private static final Path GOLDEN = Path.of("dialect-messages.txt");

    /** One mistake: a text of a good file, and what stands there instead. */
    private record Mistake(String name, String file, String good, String bad) {

        private static Mistake yaml(String name, String good, String bad) {
            return new Mistake(name, DialectLoader.FILE, good, bad);
        }

        void make(Path folder) throws IOException {
            Path target = folder.resolve(file);
            String before = Files.readString(target);
            if (good.isEmpty()) {
                Files.writeString(target, bad);
                return;
            }
            assertThat(before).as(name).contains(good);
            int at = before.indexOf(good);
            Files.writeString(target, before.substring(0, at) + bad + before.substring(at + good.length()));
        }
    }

    private static List<Mistake> mistakes() {
        return List.of(
                Mistake.yaml("key misspelt", "confirmed:", "confrimed:"),
                Mistake.yaml("key of a table misspelt", "page-size: 10000", "pagesize: 10000"),
                Mistake.yaml("key twice", "name: plain", "name: plain\nname: again"),
                Mistake.yaml("file empty", "", ""),
                Mistake.yaml("file with a comment only", "", "# nothing\n"),
                Mistake.yaml("file without keys", "", "hello\n"),
                Mistake.yaml("not YAML", "  base-path: {seen: /SSConfig/webresources}", "\tbase-path: {seen: x"),
                Mistake.yaml("bracket left open", "key: [id]", "key: [id"),
                Mistake.yaml("text instead of a list", "key: [id]", "key: id"),
                Mistake.yaml("list instead of a text", "name: plain", "name: [plain]"),
                Mistake.yaml("list instead of a fact", "query: format=xml", "query: [format=xml]"),
                Mistake.yaml("text instead of keys", "fields: {id: tid, name: alias}", "fields: tid"),
                Mistake.yaml("text instead of a table", "tables:\n", "tables: none\nanswers:\n"),
                Mistake.yaml("truth value misspelt", "confirmed: true", "confirmed: yess"),
                Mistake.yaml("status that is no number", "numbers:\n", "answers: {retry: [x]}\nnumbers:\n"),
                Mistake.yaml("empty elements of lists", "numbers:\n", "answers: {retry: [~]}\nnumbers:\n"),
                Mistake.yaml("empty element of a key", "key: [id]", "key: [~]"),
                Mistake.yaml("mark misspelt", "{assumed: route_index}", "{asumed: route_index}"),
                Mistake.yaml("mark without a value", "{assumed: route_index}", "{assumed: }"),
                Mistake.yaml("two marks", "{assumed: route_index}", "{assumed: route_index, seen: x}"),
                Mistake.yaml("table misspelt", "  sip-user:\n", "  sip-usr:\n"),
                Mistake.yaml("token missing", "    token: {assumed: route_index}\n", ""),
                Mistake.yaml("token with a slash", "{assumed: route_index}", "route/index"),
                Mistake.yaml("element with a space", "entry: XBRouteIndex\n", "entry: XB Route\n"),
                Mistake.yaml("key missing", "    key: [id]\n", ""),
                Mistake.yaml("key field unknown", "key: [table, match, extension]", "key: [tabel, match]"),
                Mistake.yaml("field missing", "address: node/fqdn", "# address"),
                Mistake.yaml("field unknown", "company: companyName", "compny: companyName"),
                Mistake.yaml("path wrong", "node/fqdn", "node//fqdn"),
                Mistake.yaml("mark of repeats where nothing repeats", "name: name", "name: name[]"),
                Mistake.yaml("ports elsewhere", "port: typeSIPgw/portAddress", "address-port: ports/port"),
                Mistake.yaml("word unknown", "{top-down: top_down}", "{topdown: top_down}"),
                Mistake.yaml("word empty", "{\"on\": enable}", "{\"on\": }"),
                Mistake.yaml("words empty", "polling: {\"on\": enable}", "polling:"),
                Mistake.yaml("words of an unknown field", "polling: {\"on\": enable}", "poling: {\"on\": enable}"),
                Mistake.yaml("page size wrong", "page-size: 10000", "page-size: many"),
                Mistake.yaml("first page wrong", "first: 0", "first: -1"),
                Mistake.yaml("number form unknown", "form: {assumed: national}", "form: international"),
                Mistake.yaml("number form missing", "  form: {assumed: national}\n", ""),
                Mistake.yaml(
                        "number form of a table unknown",
                        "fields: {table: dtid,",
                        "numbers: {form: e614}\n    fields: {table: dtid,"),
                Mistake.yaml("country code with a plus", "country-code: 1", "country-code: +1"),
                Mistake.yaml("secrets shown wrong", "shown: clear", "shown: sometimes"),
                Mistake.yaml("update method unknown", "page-size: 10000", "update-method: PATCH"),
                Mistake.yaml("delete method and body unknown", "page-size: 10000", "delete: {method: GET, body: all}"),
                Mistake.yaml("secret path wrong", "page-size: 10000", "secret-paths: [a b]"),
                Mistake.yaml("regular expression wrong", "numbers:\n", "answers: {error: '(fail'}\nnumbers:\n"),
                Mistake.yaml("code without a group", "numbers:\n", "answers: {code: '[0-9]{3}'}\nnumbers:\n"),
                Mistake.yaml("path to another host", "{seen: /SSConfig/webresources}", "//evil.example.net"),
                Mistake.yaml("query with a space", "format=xml", "format = xml"),
                Mistake.yaml("state without a field", "  field: ha_current_state\n", ""),
                Mistake.yaml("template missing", "    template: route-table.xml\n", ""),
                Mistake.yaml("template that is not there", "template: route-table.xml", "template: rout-table.xml"),
                new Mistake("template ill-formed", "trunk.xml", "</XBResource>", "</XBResourc>"),
                new Mistake("template without the entry", "trunk.xml", "", "<XBOther><trunkId/></XBOther>"),
                new Mistake("template empty", "trunk.xml", "", ""));
    }

    @TempDir
    private Path scratch;

    private Path copy(String name) throws IOException {
        Path folder = Files.createDirectories(scratch.resolve(name.replace(' ', '-')));
        try (Stream<Path> files = Files.list(TestDialects.folder("plain"))) {
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }
        return folder;
    }

    private static List<String> problems(Path folder) {
        DialectException e = catchThrowableOfType(DialectException.class, () -> DialectLoader.load(folder));
        assertThat(e).as("a mistake in " + folder).isNotNull();
        assertThat(e.problems())
                .allSatisfy(problem -> assertThat(problem)
                        .startsWith(folder.toString())
                        .doesNotContain("Exception", "jackson", "Jackson", "java.", "vsxibulk", "\n", "`", "Token"));
        return e.problems().stream()
                .map(problem -> problem.replace(folder + "/", ""))
                .toList();
    }

    @Test
    void everyMistakeIsTold() throws IOException {
        List<String> told = new ArrayList<>();
        for (Mistake mistake : mistakes()) {
            Path folder = copy(mistake.name());
            mistake.make(folder);
            told.add("# " + mistake.name());
            told.addAll(problems(folder));
        }
        String actual = String.join("\n", told) + "\n";
        String write = System.getProperty("golden.write", "");
        if (!write.isEmpty()) {
            Files.writeString(Path.of(write).resolve(GOLDEN), actual);
        }
        try (InputStream golden =
                Objects.requireNonNull(getClass().getResourceAsStream("/golden/" + GOLDEN), "golden file")) {
            assertThat(actual).isEqualTo(new String(golden.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void manyMistakesAreToldTogetherEachOnce() throws IOException {
        Path folder = copy("many");
        List<String> names =
                List.of("token with a slash", "field missing", "number form unknown", "secrets shown wrong");
        for (Mistake mistake : mistakes()) {
            if (names.contains(mistake.name())) {
                mistake.make(folder);
            }
        }
        assertThat(problems(folder)).hasSize(4).doesNotHaveDuplicates();
    }

    @Test
    void aFolderWithoutADialectIsTold() {
        DialectException e = catchThrowableOfType(DialectException.class, () -> DialectLoader.load(scratch));
        assertThat(e)
                .hasMessage("there is no dialect.yml in the dialect folder " + scratch
                        + "; set 'dialect' in the settings (or --dialect) to a folder that has one");
    }

    /** A group that is not a number ended a write as an internal fault. */
    @Test
    void aCodeThatIsNoNumberIsNoCode() throws IOException {
        Path folder = copy("code");
        Mistake.yaml("", "numbers:\n", "answers: {code: '<code>(.*?)</code>'}\nnumbers:\n")
                .make(folder);
        Dialect.Answers answers = DialectLoader.load(folder).answers();
        assertThat(answers.codeIn("<code>200</code>")).hasValue(200);
        assertThat(answers.codeIn("<code>OK</code>")).isEmpty();
    }

    @Test
    void anyByteOfAnyFileChangesTheHashOfTheFolder() throws IOException {
        Path folder = copy("hash");
        String before = DialectLoader.load(folder).sha256();
        assertThat(DialectLoader.load(copy("same")).sha256()).isEqualTo(before);
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                byte[] content = Files.readAllBytes(file);
                Files.writeString(file, new String(content, StandardCharsets.UTF_8) + "\n");
                assertThat(DialectLoader.load(folder).sha256())
                        .as(file.toString())
                        .isNotEqualTo(before);
                Files.write(file, content);
            }
        }
        assertThat(DialectLoader.load(folder).sha256()).isEqualTo(before);
    }
}
