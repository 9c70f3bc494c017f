package org.vsxibulk.adopt.check;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.vsxibulk.vsxi.dialect.Dialect;
import org.vsxibulk.vsxi.dialect.TableDialect;
import org.vsxibulk.vsxi.live.LiveTable;

/** One look at the tables of a switch, one after the other; no table is needed again once it was looked at. Used once. */
final class Look {

    private final Dialect dialect;
    private final List<EntryRule> rules;
    private final List<TableFacts> tables = new ArrayList<>();

    Look(Dialect dialect, List<EntryRule> rules) {
        this.dialect = dialect;
        this.rules = rules;
    }

    /** What one table says alone; keys are looked at in all entries, the rest in those that are wanted. */
    List<Line> at(LiveTable live, IntPredicate wanted) {
        TableDialect table = dialect.table(live.table());
        Lines lines = new Lines(live.table().word(), dialect.source());
        if (live.size() == 0) {
            lines.yellow("entries", "", "no entries: nothing to compare with", "set one up by hand and check again");
            return lines.all();
        }
        TableFacts seen = TableFacts.of(table, live);
        live.forEach(wanted, (position, entry) -> {
            seen.look(entry);
            rules.forEach(rule -> rule.look(table, entry));
        });
        tables.add(seen);
        TableRule.all().forEach(rule -> rule.judge(seen, lines));
        Copies.judge(table, live, lines);
        return lines.all();
    }

    /** What all of them say together. */
    List<Line> together() {
        TableLines lines = new TableLines(dialect.source());
        tables.forEach(seen ->
                new NumberFormSeen(tables).judge(seen, lines.of(seen.dialect().table())));
        rules.forEach(rule -> rule.judge(lines));
        return lines.all();
    }
}
