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

/** Entries that a plan does not speak of: second ones with one key, and what lies inside {@code owned-ids} without a trunk. */
final class Strays {

    static final String TWICE = "another entry has this key too; a row can only mean one of them";
    static final String UNUSED = "no trunk uses the table";
    static final String UNBOUND = "there is no such trunk";

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
        IdRanges routeTables = settings.ownedIds().routeTables();
        IdRanges mappingTables = settings.ownedIds().digitMappingTables();
        Field uses = Field.TRUNK_ROUTE_TABLE;
        without(uses, Table.ROUTE_TABLE, Field.ROUTE_TABLE_ID, routeTables, UNUSED);
        without(uses, Table.ROUTE, Field.ROUTE_TABLE, routeTables, UNUSED);
        uses = Field.TRUNK_MAPPING_TABLE;
        without(uses, Table.DIGIT_MAPPING_TABLE, Field.MAPPING_TABLE_ID, mappingTables, UNUSED);
        without(uses, Table.DIGIT_MAPPING, Field.MAPPING_TABLE, mappingTables, UNUSED);
        without(
                Field.TRUNK_ID,
                Table.SIP_USER,
                Field.SIP_TRUNK,
                settings.ownedIds().trunks(),
                UNBOUND);
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

    /**
     * Notes entries that no trunk leads to.
     *
     * @param inTrunks the field of a trunk with the id
     * @param id the field of the entry with the same id
     */
    private void without(Field inTrunks, Table table, Field id, IdRanges owned, String reason) {
        TableDialect trunks = dialect.table(Table.TRUNK);
        Set<String> known = new HashSet<>();
        live.get(Table.TRUNK)
                .forEach(position -> true, (position, trunk) -> known.add(trunks.readOne(inTrunks, trunk)));
        TableDialect names = dialect.table(table);
        live.get(table).forEach(position -> true, (position, entry) -> {
            String text = names.readOne(id, entry);
            if (!known.contains(text) && isIn(owned, text)) {
                note("", false, table, entry, reason);
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
