package org.vsxibulk.simulator.fault;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.vsxibulk.simulator.personality.TableTraits;
import org.vsxibulk.simulator.store.SwitchState;
import org.vsxibulk.simulator.store.TableStore;
import org.vsxibulk.simulator.store.UpdateStyle;
import org.vsxibulk.simulator.xml.DocumentReader;
import org.vsxibulk.simulator.xml.Element;
import org.vsxibulk.simulator.xml.RefusedDocument;

/** Reads from a rule what somebody else changes. What is not there then cannot be changed: nothing happens. */
final class EditOrder {
    private final Settings settings;
    private final TableStore table;

    private EditOrder(Settings settings, TableStore table) {
        this.settings = settings;
        this.table = table;
    }

    static Misdeed misdeed(Making making) {
        Settings settings = making.settings();
        boolean after = settings.word("when", "before", "after").equals("after");
        return new Edit(after, new EditOrder(settings, table(making)).change());
    }

    private static TableStore table(Making making) {
        SwitchState state = making.state();
        String token = making.settings().text("table").orElse(making.calls().table());
        return state.table(token)
                .orElseThrow(() -> new BadFault(
                        token.equals(CallFilter.ANY)
                                ? "edit needs table=…"
                                : Nearest.unknown("table", token, state.tables().keySet())));
    }

    private Runnable change() {
        if (Stream.of("set", "delete", "put")
                        .filter(settings.values()::containsKey)
                        .count()
                != 1) {
            throw new BadFault("edit needs one of set=PATH=TEXT, delete=yes, put=<…>");
        }
        if (settings.text("put").isPresent()) {
            List<Element> entries = entries(settings.needed("put"));
            return () -> table.update(entries, UpdateStyle.REPLACE);
        }
        String key = key(settings.text("key").orElseThrow(() -> new BadFault("edit needs key=…")));
        return settings.text("delete").isPresent() ? delete(key) : set(key, settings.needed("set"));
    }

    private Runnable delete(String key) {
        if (!settings.yes("delete")) {
            throw new BadFault("edit needs one of set=PATH=TEXT, delete=yes, put=<…>");
        }
        return () -> table.delete(List.of(key));
    }

    private Runnable set(String key, String order) {
        int equals = order.indexOf('=');
        if (equals < 1) {
            throw new BadFault("edit: set is PATH=TEXT, not \"" + order + "\"");
        }
        String path = order.substring(0, equals);
        String text = order.substring(equals + 1);
        return () -> {
            Optional<Element> entry =
                    table.find(key).map(stored -> stored.element().withTextAt(path, text));
            entry.ifPresent(changed -> table.update(List.of(changed), UpdateStyle.REPLACE));
        };
    }

    // The last value may hold commas, so that every key of one field can be said.
    private String key(String text) {
        TableTraits traits = table.traits();
        String[] values = text.split(",", traits.keyFields().size());
        if (values.length != traits.keyFields().size()) {
            throw new BadFault("edit: the key of " + traits.token() + " is " + String.join(",", traits.keyFields())
                    + ", not \"" + text + "\"");
        }
        return traits.key(List.of(values));
    }

    private List<Element> entries(String document) {
        TableTraits traits = table.traits();
        try {
            Element root = DocumentReader.read(document);
            List<Element> entries = root.name().equals(traits.entry()) ? List.of(root) : traits.entriesOf(root);
            entries.forEach(traits::key);
            return entries;
        } catch (RefusedDocument refused) {
            throw new BadFault("edit: put is not a document of " + traits.token() + ": " + refused.getMessage());
        }
    }
}
