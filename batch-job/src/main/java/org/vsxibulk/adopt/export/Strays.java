package org.vsxibulk.adopt.export;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.vsxibulk.blueprint.Ownership;
import org.vsxibulk.customer.Customer;
import org.vsxibulk.settings.IdRanges;
import org.vsxibulk.settings.Settings;
import org.vsxibulk.vsxi.Field;
import org.vsxibulk.vsxi.Table;
import org.vsxibulk.vsxi.dialect.Dialect;
import org.vsxibulk.vsxi.dialect.TableDialect;
import org.vsxibulk.vsxi.live.LiveTable;
import org.vsxibulk.vsxi.live.LiveTables;
import org.vsxibulk.vsxi.xml.Element;

/** Entries that a plan does not speak of: second ones with one key, and tables inside {@code owned-ids} without a trunk. */
final class Strays {

    static final String TWICE = "another entry has this key too; a row can only mean one of them";
    static final String UNUSED = "no trunk uses the table";

    private final Settings settings;
    private final Dialect dialect;
    private final LiveTables live;
    private final Consumer<NotExpressed> notes;

    Strays(Settings settings, Dialect dialect, LiveTables live, Consumer<NotExpressed> notes) {
        this.settings = settings;
        this.dialect = dialect;
        this.live = live;
        this.notes = notes;
    }

    void of(List<Customer> customers) {
        copies(customers);
        unused(
                Table.ROUTE_TABLE,
                Field.ROUTE_TABLE_ID,
                Field.TRUNK_ROUTE_TABLE,
                settings.ownedIds().routeTables());
        unused(
                Table.DIGIT_MAPPING_TABLE,
                Field.MAPPING_TABLE_ID,
                Field.TRUNK_MAPPING_TABLE,
                settings.ownedIds().digitMappingTables());
    }

    private void copies(List<Customer> customers) {
        boolean any = false;
        for (Table table : Table.values()) {
            any |= !live.get(table).copies().isEmpty();
        }
        if (!any) {
            return;
        }
        Ownership ownership = new Ownership(customers, settings, dialect, live);
        for (Table table : Table.values()) {
            LiveTable there = live.get(table);
            for (LiveTable.Copy copy : there.copies()) {
                Element entry = there.entry(copy.position());
                ownership
                        .owner(table, entry)
                        .ifPresent(owner -> note(owner.customer().trunkId().toString(), true, table, entry, TWICE));
            }
        }
    }

    private void unused(Table table, Field id, Field user, IdRanges owned) {
        TableDialect trunks = dialect.table(Table.TRUNK);
        Set<String> used = new HashSet<>();
        live.get(Table.TRUNK).forEach(position -> true, (position, trunk) -> used.add(trunks.readOne(user, trunk)));
        TableDialect names = dialect.table(table);
        live.get(table).forEach(position -> true, (position, entry) -> {
            String text = names.readOne(id, entry);
            if (!used.contains(text) && isIn(owned, text)) {
                note("", false, table, entry, UNUSED);
            }
        });
    }

    private static boolean isIn(IdRanges owned, String text) {
        return text.matches("[0-9]{1,9}") && owned.contains(Integer.parseInt(text));
    }

    private void note(String trunk, boolean exported, Table table, Element entry, String reason) {
        TableDialect names = dialect.table(table);
        notes.accept(new NotExpressed(
                trunk, exported, table, names.key(entry).text(), "", PlanNotes.said(names, entry), "", reason));
    }
}
