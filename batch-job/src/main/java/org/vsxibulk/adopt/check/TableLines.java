package org.vsxibulk.adopt.check;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.vsxibulk.vsxi.Table;
import org.vsxibulk.vsxi.dialect.DialectSource;

/** Collects the answers on several tables, in the order of the tables. */
final class TableLines {

    private final Map<Table, Lines> tables = new EnumMap<>(Table.class);
    private final DialectSource source;

    TableLines(DialectSource source) {
        this.source = source;
    }

    Lines of(Table table) {
        return tables.computeIfAbsent(table, same -> new Lines(table.word(), source));
    }

    List<Line> all() {
        return tables.values().stream().flatMap(lines -> lines.all().stream()).toList();
    }
}
