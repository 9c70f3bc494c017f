package org.vsxibulk.adopt.capture;

import java.util.Map;
import java.util.Optional;
import org.vsxibulk.vsxi.Field;
import org.vsxibulk.vsxi.Table;
import org.vsxibulk.vsxi.dialect.Dialect;
import org.vsxibulk.vsxi.dialect.Mark;
import org.vsxibulk.vsxi.dialect.TableDialect;

/** The dialect that a capture starts from: what it has seen is believed, what it assumes is a candidate. */
record Start(Dialect dialect) {

    TableDialect table(Table table) {
        return dialect.table(table);
    }

    /** Where a field stands, without the mark of the element that repeats. */
    Optional<String> path(Field field) {
        TableDialect table = table(field.table());
        return table.has(field) ? Optional.of(String.join("/", table.path(field))) : Optional.empty();
    }

    boolean isSeen(Field field) {
        return isSeen("tables." + field.table().word() + ".fields." + field.word());
    }

    boolean isSeen(Field field, String word) {
        return isSeen("tables." + field.table().word() + ".words." + field.word() + "." + word);
    }

    /** Whether a fact is more than assumed. */
    boolean isSeen(String key) {
        Mark mark = dialect.source().mark(key);
        return mark == Mark.SEEN || mark == Mark.STATED;
    }

    /** The words of a field that it knows: ours to the switch's. */
    Map<String, String> words(Field field) {
        TableDialect table = table(field.table());
        return table.has(field) ? table.words(field) : Map.of();
    }

    /** A fact as it is there, without a look at the switch. */
    Fact unchecked(String key, String value, String reason) {
        return isSeen(key) ? Fact.sure(value, reason) : Fact.assumed(value, reason);
    }
}
