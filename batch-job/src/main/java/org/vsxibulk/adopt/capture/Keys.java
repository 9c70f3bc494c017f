package org.vsxibulk.adopt.capture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.vsxibulk.vsxi.Field;

/** Finds the fields that tell two entries of a table apart. */
final class Keys {

    /**
     * @param fields of the key, in the order of the table
     * @param reason why, for the comment
     * @param unique whether no two live entries share it
     */
    record Key(List<Field> fields, String reason, boolean unique) {}

    private Keys() {}

    /** Whether no two entries have the same texts in all of the elements. */
    static boolean unique(List<Column> columns) {
        List<String[]> firsts = columns.stream().map(Column::firsts).toList();
        Set<List<String>> seen = new HashSet<>();
        for (int i = 0; i < columns.get(0).entries(); i++) {
            List<String> key = new ArrayList<>();
            for (String[] texts : firsts) {
                key.add(texts[i]);
            }
            if (!seen.add(key)) {
                return false;
            }
        }
        return true;
    }

    /** The key of the starting dialect when it is one here, otherwise the smallest that is. */
    static Key of(Choice choice, List<Field> preferred) {
        List<Field> there = preferred.stream()
                .filter(field -> choice.column(field).isPresent())
                .toList();
        if (there.size() == preferred.size() && unique(columns(choice, there))) {
            return new Key(there, "unique over all entries that were looked at", true);
        }
        List<Field> usable = choice.facts().keySet().stream()
                .filter(field -> choice.column(field).isPresent())
                .filter(field -> !field.repeats())
                .filter(field -> field.kind() != Field.Kind.WORD && field.kind() != Field.Kind.SECRET)
                .toList();
        return subsets(usable).stream()
                .filter(fields -> unique(columns(choice, fields)))
                .findFirst()
                .map(fields -> new Key(
                        fields, "unique over all entries that were looked at; the starting dialect's key is not", true))
                .orElseGet(
                        () -> new Key(there.isEmpty() ? preferred : there, "NOT unique: some entries share it", false));
    }

    private static List<Column> columns(Choice choice, List<Field> fields) {
        return fields.stream().map(field -> choice.column(field).orElseThrow()).toList();
    }

    /** Every choice of at most four, the smallest first. */
    private static List<List<Field>> subsets(List<Field> fields) {
        List<List<Field>> all = new ArrayList<>();
        for (int bits = 1; bits < 1 << fields.size(); bits++) {
            if (Integer.bitCount(bits) <= 4) {
                List<Field> some = new ArrayList<>();
                for (int i = 0; i < fields.size(); i++) {
                    if ((bits >> i & 1) == 1) {
                        some.add(fields.get(i));
                    }
                }
                all.add(some);
            }
        }
        all.sort(Comparator.comparingInt(List::size));
        return all;
    }
}
