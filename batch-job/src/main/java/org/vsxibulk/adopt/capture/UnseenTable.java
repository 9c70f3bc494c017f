package org.vsxibulk.adopt.capture;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vsxibulk.vsxi.Field;
import org.vsxibulk.vsxi.Table;
import org.vsxibulk.vsxi.Words;
import org.vsxibulk.vsxi.dialect.TableDialect;

/** The draft of a table of which no entry was seen: the starting dialect's, with a question for all that it assumes. */
final class UnseenTable {

    private final Start start;
    private final Fetch.Fetched fetched;
    private final String reason;

    UnseenTable(Start start, Fetch.Fetched fetched) {
        this.start = start;
        this.fetched = fetched;
        this.reason = fetched.live().isEmpty() ? "the table was not found" : "the table has no entries";
    }

    TableDraft draft(Table table) {
        TableDialect known = start.table(table);
        String where = "tables." + table.word() + ".";
        Map<Field, Fact> fields = new LinkedHashMap<>();
        Map<Field, Map<String, Fact>> words = new LinkedHashMap<>();
        for (Field field : table.fields()) {
            start.path(field).ifPresent(path -> {
                fields.put(field, fact(where + "fields." + field.word(), path));
                Map<String, Fact> ours = new LinkedHashMap<>();
                Words.needed(field).stream()
                        .sorted((one, other) -> other.compareTo(one))
                        .forEach(word -> ours.put(
                                word,
                                fact(
                                        where + "words." + field.word() + "." + word,
                                        start.words(field).get(word))));
                if (!ours.isEmpty()) {
                    words.put(field, ours);
                }
            });
        }
        return new TableDraft(
                table,
                fetched.live(),
                fetched.token(),
                fetched.live()
                        .map(live -> Fact.sure(live.list(), "the root of the download"))
                        .orElse(fact(where + "list", known.names().list())),
                fact(where + "entry", known.names().entry()),
                new Keys.Key(known.key(), reason, true),
                fields,
                words,
                known.pageSize() == 0
                        ? Optional.empty()
                        : Optional.of(start.unchecked(where + "page-size", Integer.toString(known.pageSize()), reason)),
                Optional.empty(),
                known.dynamicAddress().map(address -> fact(where + "dynamic-address", address)),
                List.of(),
                known.template(),
                List.of("that of the starting dialect: " + reason));
    }

    private Fact fact(String key, String value) {
        return start.isSeen(key) ? Fact.sure(value, reason) : Fact.open(value, reason, List.of());
    }
}
