package org.vsxibulk.simulator.wire;

import java.util.List;
import java.util.function.IntUnaryOperator;
import org.vsxibulk.simulator.personality.Personality;
import org.vsxibulk.simulator.store.TableStore;
import org.vsxibulk.simulator.store.UpdateRule;
import org.vsxibulk.simulator.xml.DocumentReader;
import org.vsxibulk.simulator.xml.Element;

/** The actions that change a table. A document is applied as a whole or refused as a whole. */
final class Writes {
    private final Personality personality;

    Writes(Personality personality) {
        this.personality = personality;
    }

    Answer update(Call call, TableStore table, UpdateRule rule) {
        List<Element> entries = entries(call, table);
        return apply(entries, count -> {
            table.update(entries, rule);
            return count;
        });
    }

    /** Deletes what the key fields in the body match; whatever else the entries hold is not looked at. */
    Answer delete(Call call, TableStore table) {
        List<Element> entries = entries(call, table);
        return apply(
                entries,
                count -> table.delete(entries.stream().map(table.traits()::key).toList()));
    }

    /** What {@code upload} and {@code replaceLarge} do: the whole table goes first. */
    Answer wipeAndFill(Call call, TableStore table) {
        List<Element> entries = entries(call, table);
        return apply(entries, count -> {
            table.replaceAll(entries);
            return count;
        });
    }

    private static List<Element> entries(Call call, TableStore table) {
        return table.traits().entriesOf(DocumentReader.read(call.body()));
    }

    private Answer apply(List<Element> entries, IntUnaryOperator work) {
        if (entries.size() > personality.maxEntries()) {
            return Answer.Code.refused(
                    entries.size() + " entries in a document, at most " + personality.maxEntries(), entries.size());
        }
        return new Answer.Code(200, "ok", entries.size(), work.applyAsInt(entries.size()));
    }
}
