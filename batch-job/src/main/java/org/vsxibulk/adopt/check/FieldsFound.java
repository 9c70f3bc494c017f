package org.vsxibulk.adopt.check;

import org.vsxibulk.customer.Amount;
import org.vsxibulk.vsxi.Field;

/** In how many entries each field stands. A download may leave passwords out, so that {@link SecretsShown} judges them. */
final class FieldsFound implements TableRule {

    @Override
    public void judge(TableFacts seen, Lines lines) {
        seen.dialect().fields().stream()
                .filter(field -> field.kind() != Field.Kind.SECRET)
                .forEach(field -> judge(field, seen, lines));
    }

    private static void judge(Field field, TableFacts seen, Lines lines) {
        String question = "fields." + field.word();
        String path = "<" + String.join("/", seen.dialect().path(field)) + ">";
        String text = path + " in " + Amount.ofAll(seen.found(field), seen.looked(), "entries");
        if (seen.found(field) > 0) {
            lines.green(question, text);
        } else if (field.required()) {
            lines.red(question, seen.key(question), text, "say where it stands; the entries have other elements");
        } else {
            lines.yellow(
                    question,
                    seen.key(question),
                    text,
                    "when the switch has no place for it, take the line out and the element out of the template");
        }
    }
}
