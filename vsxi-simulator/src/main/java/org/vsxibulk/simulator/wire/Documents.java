package org.vsxibulk.simulator.wire;

import java.util.List;
import org.vsxibulk.simulator.personality.Personality;
import org.vsxibulk.simulator.personality.TableTraits;
import org.vsxibulk.simulator.store.StoredEntry;
import org.vsxibulk.simulator.store.TableStore;
import org.vsxibulk.simulator.xml.XmlBytes;

/** Writes entries as a document of their table, with passwords shown as the switch shows them. */
final class Documents {
    private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    private static final int FIRST_GUESS = 1 << 16;

    private final Personality personality;
    private final PasswordDisplay passwords;

    Documents(Personality personality, PasswordDisplay passwords) {
        this.personality = personality;
        this.passwords = passwords;
    }

    Answer.Document page(TableStore table, long from, int count) {
        XmlBytes out = open(table.traits());
        int entries = table.visit(from, count, entry -> write(entry, table.traits(), out));
        return close(table.traits(), out, entries);
    }

    Answer.Document of(TableTraits table, List<StoredEntry> entries) {
        XmlBytes out = open(table);
        entries.forEach(entry -> write(entry, table, out));
        return close(table, out, entries.size());
    }

    private void write(StoredEntry entry, TableTraits table, XmlBytes out) {
        if (passwords.changes(table)) {
            out.element(passwords.show(entry.element(), table, personality.mask()));
        } else {
            entry.writeTo(out);
        }
        out.markup("\n");
    }

    private static XmlBytes open(TableTraits table) {
        return new XmlBytes(FIRST_GUESS).markup(DECLARATION + "<" + table.list() + ">\n");
    }

    private static Answer.Document close(TableTraits table, XmlBytes out, int entries) {
        return new Answer.Document(out.markup("</" + table.list() + ">\n").toByteArray(), entries);
    }
}
