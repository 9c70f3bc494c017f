package org.vsxibulk.adopt.capture;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vsxibulk.vsxi.Field;
import org.vsxibulk.vsxi.Table;
import org.vsxibulk.vsxi.dialect.DialectLoader;
import org.vsxibulk.vsxi.xml.Element;
import org.vsxibulk.vsxi.xml.ElementReader;

/** Tables as if they had been downloaded, and what is decided about them from the shipped dialect for a real switch. */
final class Bench {

    static final Start START = new Start(DialectLoader.load(Path.of("..", "sample-data", "dialects", "vsxi")));

    private final Map<Table, CapturedTable> live = new EnumMap<>(Table.class);
    private final Map<Table, Fetch.Fetched> fetched = new EnumMap<>(Table.class);

    /** A table with these entries. */
    Bench with(Table table, List<String> entries) {
        TableBuilder builder = new TableBuilder();
        builder.begin();
        entries.forEach(entry -> builder.entry(ElementReader.document(entry)));
        builder.keepPage();
        CapturedTable captured = new CapturedTable(
                "t",
                "List",
                builder.names().stream().findFirst(),
                builder.total(),
                builder.looked(),
                builder.columns(),
                builder.wholes(),
                PagesSeen.whole(builder.total()));
        live.put(table, captured);
        fetched.put(table, new Fetch.Fetched(Fact.sure("t", ""), Optional.of(captured), Set.copyOf(builder.names())));
        return this;
    }

    Draft draft() {
        for (Table table : Table.values()) {
            if (!live.containsKey(table)) {
                with(table, List.of());
            }
        }
        Survey survey = new Survey(START, new Guesses(), fetched, live);
        survey.decide();
        return survey.draft(new Draft.PageFacts(Optional.empty(), Optional.empty()), Optional.empty());
    }

    TableDraft draft(Table table) {
        return draft().tables().stream()
                .filter(draft -> draft.table() == table)
                .findFirst()
                .orElseThrow();
    }

    Fact fact(Field field) {
        return draft(field.table()).fields().get(field);
    }

    Element template(Table table) {
        return draft(table).template();
    }
}
