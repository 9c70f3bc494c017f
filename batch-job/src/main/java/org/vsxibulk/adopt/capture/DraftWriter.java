package org.vsxibulk.adopt.capture;

import java.util.stream.Collectors;
import org.vsxibulk.vsxi.Field;
import org.vsxibulk.vsxi.dialect.Dialect;
import org.vsxibulk.vsxi.dialect.DialectSchema;
import org.vsxibulk.vsxi.dialect.NumberForm;

/** Writes {@code dialect.yml} in the order of the shipped ones, with the reason of each fact beside it. */
final class DraftWriter {

    private static final String UNSEEN = "only a write would show it";

    private final Start start;
    private final Draft draft;
    private final YamlLines yaml = new YamlLines();

    DraftWriter(Start start, Draft draft) {
        this.start = start;
        this.draft = draft;
    }

    YamlLines write(String name) {
        yaml.comment(0, "yaml-language-server: $schema=" + DialectSchema.FILE);
        yaml.comment(0, "Drafted by './run.sh capture' from downloads of a switch. Each fact is marked:");
        yaml.comment(
                0, "  seen: read off the switch as it stands, or seen in the starting dialect and found on the switch");
        yaml.comment(0, "  assumed: the values on the switch speak for it; the reason stands beside it");
        yaml.comment(0, "  open: a question: put the answer in place of the braces, for example 'id: tid'");
        yaml.comment(
                0,
                "./run.sh check compares it with the switch, and check --confirm vouches for it; until then verbs that write refuse it.");
        yaml.plain(0, "name", YamlLines.quoted(name));
        yaml.plain(0, "confirmed", "false");
        transport();
        paging();
        answers();
        state();
        yaml.blank();
        yaml.comment(
                0,
                "national: without country code; e164: digits; e164-plus: with a plus sign. all-numbers: the match for every number.");
        yaml.group(0, "numbers");
        numbers(1, "numbers.", draft.numbers());
        yaml.blank();
        yaml.comment(0, "What a download shows of a SIP password: clear (then it is compared) or never.");
        yaml.group(0, "secrets");
        yaml.fact(1, "secrets.", "shown", draft.secrets().shown());
        yaml.fact(1, "secrets.", "mask", draft.secrets().mask());
        yaml.blank();
        yaml.group(0, "tables");
        boolean first = true;
        for (TableDraft table : draft.tables()) {
            if (!first) {
                yaml.blank();
            }
            first = false;
            table(table);
        }
        return yaml;
    }

    private void transport() {
        Dialect.Transport transport = start.dialect().transport();
        yaml.blank();
        yaml.group(0, "transport");
        yaml.fact(1, "transport.", "base-path", Fact.sure(transport.basePath(), "answers"));
        yaml.fact(1, "transport.", "query", Fact.sure(transport.query(), "answers"));
        yaml.fact(
                1,
                "transport.",
                "content-type",
                start.unchecked("transport.content-type", transport.contentType(), UNSEEN));
    }

    private void paging() {
        yaml.blank();
        yaml.comment(0, "How the next page of a download is asked for; downloads of a known page size come in pages.");
        Draft.PageFacts pages = draft.pages();
        if (pages.parameter().isEmpty()) {
            yaml.comment(0, "paging: { parameter, first }: not known, and no table is as long as a page");
            return;
        }
        yaml.group(0, "paging");
        pages.parameter().ifPresent(fact -> yaml.fact(1, "paging.", "parameter", fact));
        pages.first().ifPresent(fact -> yaml.number(1, "paging.", "first", fact));
    }

    private void answers() {
        Dialect.Answers answers = start.dialect().answers();
        yaml.blank();
        yaml.comment(0, "What an answer to a write means: the switch's own code inside a body, and an error text.");
        yaml.group(0, "answers");
        yaml.fact(
                1,
                "answers.",
                "code",
                start.unchecked("answers.code", answers.code().pattern(), UNSEEN));
        yaml.fact(
                1,
                "answers.",
                "error",
                start.unchecked("answers.error", answers.error().pattern(), UNSEEN));
        yaml.plain(1, "retry", answers.retry().stream().sorted().toList().toString());
        yaml.plain(1, "partly", answers.partly().stream().sorted().toList().toString());
    }

    private void state() {
        draft.state().ifPresent(state -> {
            yaml.blank();
            yaml.comment(
                    0,
                    "Where a node of an HA pair says whether it is the active one; leave it out for a single switch.");
            yaml.group(0, "state");
            yaml.fact(1, "state.", "path", state.path());
            yaml.fact(1, "state.", "field", state.field());
            yaml.fact(1, "state.", "active", state.active());
        });
    }

    private void numbers(int depth, String where, NumberFacts numbers) {
        yaml.fact(depth, where, "form", numbers.form());
        yaml.fact(depth, where, "country-code", numbers.countryCode());
        yaml.fact(depth, where, "foreign-prefix", numbers.foreignPrefix());
        yaml.fact(depth, where, "all-numbers", numbers.allNumbers());
    }

    private void table(TableDraft table) {
        String word = table.table().word();
        String where = "tables." + word + ".";
        yaml.group(1, word);
        yaml.fact(2, where, "token", table.token());
        yaml.fact(2, where, "list", table.list());
        yaml.fact(2, where, "entry", table.entry());
        key(table, where);
        table.templateNotes().forEach(note -> yaml.comment(2, note));
        yaml.plain(2, "template", word + ".xml");
        table.pageSize().ifPresent(size -> yaml.number(2, where, "page-size", size));
        if (table.table() == Field.TRUNK_ID.table()) {
            yaml.comment(2, "what stands as the first address of a trunk that registers");
            table.dynamicAddress()
                    .ifPresentOrElse(
                            address -> yaml.fact(2, where, "dynamic-address", address),
                            () -> yaml.comment(
                                    2,
                                    "dynamic-address: not known; without it CFNR on a dynamic-peering trunk is an error"));
        }
        delete(table);
        yaml.group(2, "fields");
        table.fields().forEach((field, fact) -> yaml.fact(3, where + "fields.", field.word(), fact));
        if (!table.words().isEmpty()) {
            yaml.group(2, "words");
            table.words().forEach((field, words) -> {
                yaml.group(3, field.word());
                words.forEach((ours, fact) -> yaml.fact(4, where + "words." + field.word() + ".", ours, fact));
            });
        }
        table.numbers().ifPresent(numbers -> {
            yaml.comment(2, "numbers look otherwise in this table than in the rest");
            yaml.group(2, "numbers");
            yaml.fact(3, where + "numbers.", "form", numbers.form());
            if (numbers.form()
                    .value()
                    .filter(NumberForm.NATIONAL.word()::equals)
                    .isPresent()) {
                yaml.fact(3, where + "numbers.", "foreign-prefix", numbers.foreignPrefix());
            }
            yaml.fact(3, where + "numbers.", "all-numbers", numbers.allNumbers());
        });
        if (!table.secretPaths().isEmpty()) {
            yaml.comment(2, "further elements that are called like a secret: they are never shown");
            yaml.plain(
                    2,
                    "secret-paths",
                    table.secretPaths().stream().map(YamlLines::quoted).collect(Collectors.joining(", ", "[", "]")));
        }
    }

    private void key(TableDraft table, String where) {
        String fields = table.key().fields().stream().map(Field::word).collect(Collectors.joining(", ", "[", "]"));
        yaml.plain(2, "key", fields + "   # " + table.key().reason());
        if (!table.key().unique()) {
            yaml.question(where + "key", table.key().reason());
        }
    }

    /** How an entry is written cannot be seen by reading: as the starting dialect has it, where that is not the usual way. */
    private void delete(TableDraft table) {
        var known = start.table(table.table());
        if (!known.updateMethod().equals("POST")) {
            yaml.plain(2, "update-method", known.updateMethod() + "   # of the starting dialect");
        }
        if (!known.delete().method().equals("DELETE") || !known.delete().wholeEntry()) {
            yaml.plain(
                    2,
                    "delete",
                    "{ method: " + known.delete().method() + ", body: "
                            + (known.delete().wholeEntry() ? "entry" : "key") + " }   # of the starting dialect");
        }
    }
}
