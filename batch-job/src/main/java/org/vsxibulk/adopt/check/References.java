package org.vsxibulk.adopt.check;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vsxibulk.customer.Amount;
import org.vsxibulk.vsxi.Field;
import org.vsxibulk.vsxi.Table;
import org.vsxibulk.vsxi.dialect.TableDialect;
import org.vsxibulk.vsxi.xml.Element;

/**
 * Whether the fields that name an entry of another table hold ids of that table. A path that leads to any other number would
 * make every write set that number. Empty and 0 name the default object (contract section 2.1) and are not counted.
 */
final class References implements EntryRule {

    private static final Map<Field, Field> IDS = new EnumMap<>(Map.of(
            Field.TRUNK_ROUTE_TABLE, Field.ROUTE_TABLE_ID,
            Field.TRUNK_MAPPING_TABLE, Field.MAPPING_TABLE_ID,
            Field.SIP_TRUNK, Field.TRUNK_ID,
            Field.ROUTE_TABLE, Field.ROUTE_TABLE_ID,
            Field.ROUTE_DESTINATION, Field.TRUNK_ID,
            Field.MAPPING_TABLE, Field.MAPPING_TABLE_ID));

    /** More than a switch has trunks or tables: what has more different values refers to none of them. */
    private static final int TOLD_APART = 50_000;

    private final Map<Field, Set<String>> ids = new EnumMap<>(Field.class);
    private final Map<Field, Tally> values = new EnumMap<>(Field.class);

    /** The ids of a table that the entries which were looked at name. */
    Set<String> named(Table table) {
        Set<String> named = new HashSet<>();
        IDS.forEach((field, id) -> {
            if (id.table() == table && values.containsKey(field)) {
                named.addAll(values.get(field).texts());
            }
        });
        return named;
    }

    /** The field by which entries of other tables name those of this one. */
    static Optional<Field> idOf(Table table) {
        return IDS.values().stream().filter(id -> id.table() == table).findFirst();
    }

    @Override
    public void look(TableDialect table, Element entry) {
        for (Field field : table.table().fields()) {
            if (IDS.containsValue(field)) {
                ids.computeIfAbsent(field, same -> new HashSet<>()).add(table.readOne(field, entry));
            } else if (IDS.containsKey(field)) {
                table.read(field, entry).stream()
                        .filter(value -> !value.isEmpty() && !value.equals("0"))
                        .forEach(values.computeIfAbsent(field, same -> new Tally(TOLD_APART))::add);
            }
        }
    }

    @Override
    public void judge(TableLines lines) {
        IDS.forEach((field, id) -> {
            if (values.containsKey(field) && ids.containsKey(id)) {
                judge(field, id.table(), values.get(field), ids.get(id), lines.of(field.table()));
            }
        });
    }

    private static void judge(Field field, Table to, Tally there, Set<String> known, Lines lines) {
        List<String> others =
                there.texts().stream().filter(value -> !known.contains(value)).toList();
        int all = there.all();
        int found = there.texts().stream()
                .filter(known::contains)
                .mapToInt(there::of)
                .sum();
        String question = "references." + field.word();
        String key = "tables." + field.table().word() + ".fields." + field.word();
        String text = Amount.ofAll(found, all, "values") + (all == 1 ? " is an id of " : " are ids of ") + to.plural();
        if (found == all) {
            lines.green(question, text);
            return;
        }
        text += "; others: " + there.only(others).shown();
        // a switch of many years has leftovers; a wrong path has hardly a value that fits
        if (all - found <= found) {
            lines.yellow(question, key, text, "look at these entries on the switch: what they name is not there");
        } else {
            lines.red(
                    question,
                    key,
                    text,
                    "say where the id stands; when this is the place, clear up the entries that name what is not there");
        }
    }
}
