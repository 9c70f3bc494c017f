package org.vsxibulk.adopt.check;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.vsxibulk.vsxi.Table;
import org.vsxibulk.vsxi.dialect.Dialect;
import org.vsxibulk.vsxi.dialect.TableDialect;
import org.vsxibulk.vsxi.live.LiveTable;

/** One look at the tables of a switch, one after the other; no table is needed again once it was judged. Used once. */
final class Look {

    private final Dialect dialect;
    private final List<EntryRule> rules;
    private final Map<Table, TableFacts> tables = new EnumMap<>(Table.class);

    Look(Dialect dialect, List<EntryRule> rules) {
        this.dialect = dialect;
        this.rules = rules;
    }

    /** Looks at entries of one table, none of them for the second time. */
    void look(LiveTable live, IntPredicate wanted) {
        if (live.size() == 0) {
            return;
        }
        TableDialect table = dialect.table(live.table());
        TableFacts seen = tables.computeIfAbsent(live.table(), first -> TableFacts.of(table, live));
        live.forEach(wanted, (position, entry) -> {
            seen.look(entry);
            rules.forEach(rule -> rule.look(table, entry));
        });
    }

    /** What one table says alone; keys were looked at in all entries, the rest in those that were wanted. */
    List<Line> alone(LiveTable live) {
        TableDialect table = dialect.table(live.table());
        Lines lines = new Lines(live.table().word(), dialect.source());
        if (live.size() == 0) {
            lines.yellow("entries", "", "no entries: nothing to compare with", "set one up by hand and check again");
            return lines.all();
        }
        TableFacts seen = tables.get(live.table());
        TableRule.all().forEach(rule -> rule.judge(seen, lines));
        Copies.judge(table, live, lines);
        return lines.all();
    }

    /** What all of them say together. */
    List<Line> together() {
        TableLines lines = new TableLines(dialect.source());
        List<TableFacts> all = List.copyOf(tables.values());
        all.forEach(seen ->
                new NumberFormSeen(all).judge(seen, lines.of(seen.dialect().table())));
        rules.forEach(rule -> rule.judge(lines));
        return lines.all();
    }
}
