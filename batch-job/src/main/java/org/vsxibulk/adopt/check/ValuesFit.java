package org.vsxibulk.adopt.check;

import org.vsxibulk.customer.Amount;
import org.vsxibulk.vsxi.Field;

/**
 * Whether a field that must hold a whole number or an address does so. A path that leads to another element would make every
 * write put a number where a name is, and the audit would find it as it should be.
 */
final class ValuesFit implements TableRule {

    /** Fewer may be anything. */
    private static final int ENOUGH = 3;

    /** Out of so many, one value that fits is chance. */
    private static final int ONE_IN = 20;

    @Override
    public void judge(TableFacts seen, Lines lines) {
        seen.dialect().fields().stream()
                .filter(ValueFacts::canTell)
                .filter(field -> seen.values(field).all() > 0)
                .forEach(field -> judge(field, seen.values(field), seen, lines));
    }

    private static void judge(Field field, ValueFacts values, TableFacts seen, Lines lines) {
        String question = "values." + field.word();
        String kind = field.kind() == Field.Kind.ADDRESS ? "addresses" : "whole numbers";
        String text = Amount.ofAll(values.fitting(), values.all(), "values") + " are " + kind;
        if (values.all() >= ENOUGH && values.fitting() * ONE_IN <= values.all()) {
            lines.red(
                    question,
                    seen.key("fields." + field.word()),
                    text + "; they are " + values.others().shown(),
                    "say where it stands: these are values of another element");
        } else {
            lines.green(question, text);
        }
    }
}
