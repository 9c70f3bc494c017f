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
 * Whether trunks that end at the loop address, which only call forward not reachable does, have the words for top-down and for
 * polling, without which it never works. A word that is seen at other trunks only means something else.
 */
final class LoopTrunks implements EntryRule {

    /** Fewer may have been set up in any way. */
    private static final int ENOUGH = 3;

    private static final Map<Field, String> OURS =
            new EnumMap<>(Map.of(Field.TRUNK_POLICY, Words.TOP_DOWN, Field.TRUNK_POLLING, Words.ON));

    private final String address;
    private final Map<Field, Tally> words = new EnumMap<>(Field.class);
    private final Map<Field, String> ours = new EnumMap<>(Field.class);

    /** @param address of the universal loop trunk */
    LoopTrunks(String address) {
        this.address = address;
    }

    @Override
    public void look(TableDialect table, Element entry) {
        if (table.table() != Table.TRUNK || !endsAtTheLoop(table, entry)) {
            return;
        }
        OURS.forEach((field, word) -> {
            if (table.has(field)) {
                ours.put(field, table.comparable(field, word));
                words.computeIfAbsent(field, same -> new Tally()).add(table.readOne(field, entry));
            }
        });
    }

    /** The loop trunk itself has no other address. */
    private boolean endsAtTheLoop(TableDialect trunks, Element entry) {
        if (!trunks.has(Field.TRUNK_ADDRESS)) {
            return false;
        }
        List<String> addresses = trunks.read(Field.TRUNK_ADDRESS, entry);
        return addresses.size() > 1
                && addresses.get(addresses.size() - 1).equals(trunks.comparable(Field.TRUNK_ADDRESS, address));
    }

    @Override
    public void judge(TableLines lines) {
        words.forEach((field, there) -> judge(field, there, lines.of(Table.TRUNK)));
    }

    private void judge(Field field, Tally there, Lines lines) {
        String question = "cfnr." + field.word();
        int right = there.of(ours.get(field));
        String text = "the loop address is the last one of %s, %s"
                        .formatted(
                                Amount.of(there.all(), "trunks"),
                                right == 0
                                        ? "of which none has"
                                        : "of which " + right + (right == 1 ? " has" : " have"))
                + " '" + ours.get(field) + "'";
        if (right == 0 && there.all() >= ENOUGH) {
            lines.red(
                    question,
                    "tables.trunk.words." + field.word() + "." + OURS.get(field),
                    text + "; they have " + there.shown(),
                    "write the word of these trunks; when theirs is wrong, correct one of them on the switch and check again");
        } else {
            lines.green(question, text);
        }
    }
}
