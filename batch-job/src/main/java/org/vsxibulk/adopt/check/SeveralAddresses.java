package org.vsxibulk.adopt.check;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.vsxibulk.customer.Amount;
import org.vsxibulk.vsxi.Field;
import org.vsxibulk.vsxi.Table;
import org.vsxibulk.vsxi.Words;
import org.vsxibulk.vsxi.dialect.TableDialect;
import org.vsxibulk.vsxi.xml.Element;

/**
 * Whether the words for top-down and for polling stand where they matter: at trunks with several addresses. A word that is
 * only seen at others may mean something else.
 */
final class SeveralAddresses implements EntryRule {

    /** Fewer may have been set up in any way. */
    private static final int ENOUGH = 3;

    private static final Map<Field, String> OURS =
            new EnumMap<>(Map.of(Field.TRUNK_POLICY, Words.TOP_DOWN, Field.TRUNK_POLLING, Words.ON));

    private final Map<Field, Tally> several = new EnumMap<>(Field.class);
    private final Map<Field, Tally> one = new EnumMap<>(Field.class);
    private TableDialect trunks;

    @Override
    public void look(TableDialect table, Element entry) {
        if (table.table() != Table.TRUNK || !table.has(Field.TRUNK_ADDRESS)) {
            return;
        }
        trunks = table;
        boolean many = table.read(Field.TRUNK_ADDRESS, entry).stream()
                        .filter(address -> !address.isEmpty())
                        .count()
                > 1;
        for (Field field : OURS.keySet()) {
            Tally words = (many ? several : one).computeIfAbsent(field, same -> new Tally());
            if (table.has(field)) {
                List<String> texts = table.texts(field, entry);
                words.add(texts.isEmpty() ? "" : texts.get(0).strip());
            }
        }
    }

    @Override
    public void judge(TableLines lines) {
        OURS.forEach((field, ours) -> {
            Tally there = several.getOrDefault(field, new Tally());
            if (there.all() >= ENOUGH) {
                judge(field, ours, there, lines.of(Table.TRUNK));
            }
        });
    }

    private void judge(Field field, String ours, Tally there, Lines lines) {
        String word = trunks.words(field).getOrDefault(ours, "");
        String question = "several-addresses." + field.word();
        if (there.of(word) > 0) {
            lines.green(
                    question,
                    "'%s' at %s with several addresses"
                            .formatted(word, Amount.ofAll(there.of(word), there.all(), "trunks")));
        } else if (one.containsKey(field) && one.get(field).of(word) > 0) {
            lines.yellow(
                    question,
                    "tables.trunk.words." + field.word() + "." + ours,
                    "none of %s with several addresses has '%s'; they have %s"
                            .formatted(Amount.of(there.all(), "trunks"), word, there.shown()),
                    "look at such a trunk on the switch: which word means '" + ours + "'?");
        }
    }
}
