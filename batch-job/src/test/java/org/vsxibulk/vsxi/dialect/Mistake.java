package org.vsxibulk.vsxi.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.vsxibulk.vsxi.TestDialects;

/** One mistake: a text of a good file, and what stands there instead. */
record Mistake(String name, String file, String good, String bad) {

    static Mistake yaml(String name, String good, String bad) {
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

    /** A dialect folder with this mistake, below another folder. */
    Path in(Path scratch) throws IOException {
        Path folder = copy(scratch, name);
        make(folder);
        return folder;
    }

    /** A good dialect folder. */
    static Path copy(Path scratch, String name) throws IOException {
        Path folder = Files.createDirectories(scratch.resolve(name.replace(' ', '-')));
        try (Stream<Path> files = Files.list(TestDialects.folder("plain"))) {
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }
        return folder;
    }

    /** Every kind of mistake that people make, one each. */
    static List<Mistake> all() {
        return List.of(
                yaml("key misspelt", "confirmed:", "confrimed:"),
                yaml("key of a table misspelt", "page-size: 10000", "pagesize: 10000"),
                yaml("key twice", "name: plain", "name: plain\nname: again"),
                yaml("file empty", "", ""),
                yaml("file with a comment only", "", "# nothing\n"),
                yaml("file without keys", "", "hello\n"),
                yaml("not YAML", "  base-path: {seen: /SSConfig/webresources}", "\tbase-path: {seen: x"),
                yaml("bracket left open", "key: [id]", "key: [id"),
                yaml("text instead of a list", "key: [id]", "key: id"),
                yaml("list instead of a text", "name: plain", "name: [plain]"),
                yaml("list instead of a fact", "query: format=xml", "query: [format=xml]"),
                yaml("text instead of keys", "fields: {id: tid, name: alias}", "fields: tid"),
                yaml("text instead of a table", "tables:\n", "tables: none\nanswers:\n"),
                yaml("truth value misspelt", "confirmed: true", "confirmed: yess"),
                yaml("status that is no number", "numbers:\n", "answers: {retry: [x]}\nnumbers:\n"),
                yaml("empty elements of lists", "numbers:\n", "answers: {retry: [~]}\nnumbers:\n"),
                yaml("empty element of a key", "key: [id]", "key: [~]"),
                yaml("mark misspelt", "{assumed: route_index}", "{asumed: route_index}"),
                yaml("mark without a value", "{assumed: route_index}", "{assumed: }"),
                yaml("two marks", "{assumed: route_index}", "{assumed: route_index, seen: x}"),
                yaml("table misspelt", "  sip-user:\n", "  sip-usr:\n"),
                yaml("token missing", "    token: {assumed: route_index}\n", ""),
                yaml("token with a slash", "{assumed: route_index}", "route/index"),
                yaml("element with a space", "entry: XBRouteIndex\n", "entry: XB Route\n"),
                yaml("key missing", "    key: [id]\n", ""),
                yaml("key field unknown", "key: [table, match, extension]", "key: [tabel, match]"),
                yaml("field missing", "address: node/fqdn", "# address"),
                yaml("field unknown", "company: companyName", "compny: companyName"),
                yaml("path wrong", "node/fqdn", "node//fqdn"),
                yaml("mark of repeats where nothing repeats", "name: name", "name: name[]"),
                yaml("ports elsewhere", "port: typeSIPgw/portAddress", "address-port: ports/port"),
                yaml("word unknown", "{top-down: top_down}", "{topdown: top_down}"),
                yaml("word empty", "{\"on\": enable}", "{\"on\": }"),
                yaml("words empty", "polling: {\"on\": enable}", "polling:"),
                yaml("words of an unknown field", "polling: {\"on\": enable}", "poling: {\"on\": enable}"),
                yaml("page size wrong", "page-size: 10000", "page-size: many"),
                yaml("first page wrong", "first: 0", "first: -1"),
                yaml("number form unknown", "form: {assumed: national}", "form: international"),
                yaml("number form missing", "  form: {assumed: national}\n", ""),
                yaml(
                        "number form of a table unknown",
                        "fields: {table: dtid,",
                        "numbers: {form: e614}\n    fields: {table: dtid,"),
                yaml("country code with a plus", "country-code: 1", "country-code: +1"),
                yaml("secrets shown wrong", "shown: clear", "shown: sometimes"),
                yaml(
                        "user name and password swapped",
                        "{username: username, password: password",
                        "{username: password, password: username"),
                yaml("field where a secret is", "trunk: trunkId}\n  route:", "trunk: password}\n  route:"),
                yaml("update method unknown", "page-size: 10000", "update-method: PATCH"),
                yaml("delete method and body unknown", "page-size: 10000", "delete: {method: GET, body: all}"),
                yaml("secret path wrong", "page-size: 10000", "secret-paths: [a b]"),
                yaml("regular expression wrong", "numbers:\n", "answers: {error: '(fail'}\nnumbers:\n"),
                yaml("code without a group", "numbers:\n", "answers: {code: '[0-9]{3}'}\nnumbers:\n"),
                yaml("path to another host", "{seen: /SSConfig/webresources}", "//evil.example.net"),
                yaml("query with a space", "format=xml", "format = xml"),
                yaml("state without a field", "  field: ha_current_state\n", ""),
                yaml("template missing", "    template: route-table.xml\n", ""),
                yaml("template that is not there", "template: route-table.xml", "template: rout-table.xml"),
                new Mistake("template ill-formed", "trunk.xml", "</XBResource>", "</XBResourc>"),
                new Mistake("template without the entry", "trunk.xml", "", "<XBOther><trunkId/></XBOther>"),
                new Mistake("template empty", "trunk.xml", "", ""));
    }
}
