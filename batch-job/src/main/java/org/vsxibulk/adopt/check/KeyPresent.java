package org.vsxibulk.adopt.check;

import org.vsxibulk.customer.Amount;
import org.vsxibulk.vsxi.Field;

/**
 * Whether every entry has its key where the dialect says. With a wrong path, everything on the switch looks new, and what is
 * there is written over. A number may be empty: it stands for all numbers.
 */
final class KeyPresent implements TableRule {

    @Override
    public void judge(TableFacts seen, Lines lines) {
        for (Field field : seen.dialect().key()) {
            int gaps = seen.keyGaps(field);
            if (gaps > 0) {
                missing(field, gaps, seen, lines);
            }
        }
    }

    private static void missing(Field field, int gaps, TableFacts seen, Lines lines) {
        String question = Line.KEY + "." + field.word();
        String key = seen.key("fields." + field.word());
        String path = "<" + String.join("/", seen.dialect().path(field)) + ">";
        String text = path + " has no value in " + Amount.ofAll(gaps, seen.entries(), "entries");
        if (Share.isRare(gaps, seen.entries())) {
            lines.yellow(question, key, text, "these entries are never touched; look at them on the switch");
        } else {
            lines.red(
                    question,
                    key,
                    text,
                    "correct the path, or take the field out of the key (" + seen.key("key") + ") when the switch"
                            + " tells entries apart without it");
        }
    }
}
