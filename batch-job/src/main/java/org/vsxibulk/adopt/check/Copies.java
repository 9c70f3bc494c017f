package org.vsxibulk.adopt.check;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.vsxibulk.customer.Amount;
import org.vsxibulk.vsxi.Field;
import org.vsxibulk.vsxi.dialect.TableDialect;
import org.vsxibulk.vsxi.live.LiveTable;
import org.vsxibulk.vsxi.xml.Element;

/**
 * Whether entries with one key are the same in everything else. When they differ, the switch tells them apart by more than
 * the dialect's key, and an update of one would be written over another, however few there are.
 */
final class Copies {

    /** So many show what they differ in. */
    private static final int LOOKED_AT = 1_000;

    private Copies() {}

    static void judge(TableDialect table, LiveTable live, Lines lines) {
        Set<Field> apart = new LinkedHashSet<>(table.fields());
        apart.removeIf(field -> field.kind() == Field.Kind.SECRET || table.key().contains(field));
        int different = 0;
        for (LiveTable.Copy copy : live.copies().stream().limit(LOOKED_AT).toList()) {
            Element one = live.entry(copy.first());
            Element other = live.entry(copy.position());
            if (!one.equals(other)) {
                different++;
                apart.removeIf(field -> table.read(field, one).equals(table.read(field, other)));
            }
        }
        if (different > 0) {
            lines.red(
                    "copies",
                    "tables." + table.table().word() + ".key",
                    Amount.of(different, "entry has", "entries have")
                            + " the key of another one, but not the same content",
                    mend(table, List.copyOf(apart)));
        }
    }

    private static String mend(TableDialect table, List<Field> apart) {
        if (apart.isEmpty()) {
            return "no one field of the dialect tells all of them apart: name the element that does, or take the ones that"
                    + " are wrong off the switch";
        }
        List<Field> key = new ArrayList<>(table.key());
        key.add(apart.get(0));
        return (apart.size() == 1
                        ? words(apart) + " tells them apart"
                        : "each of " + words(apart) + " tells them apart")
                + "; for example key: [" + words(key) + "]";
    }

    private static String words(List<Field> fields) {
        return fields.stream().map(Field::word).collect(Collectors.joining(", "));
    }
}
