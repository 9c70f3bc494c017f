package org.vsxibulk.adopt.check;

import java.util.stream.Collectors;
import org.vsxibulk.customer.Amount;
import org.vsxibulk.vsxi.Field;

/** Whether the key tells entries apart. When it does not, an update meets the wrong entry. */
final class KeyUnique implements TableRule {

    @Override
    public void judge(TableFacts seen, Lines lines) {
        String fields = seen.dialect().key().stream().map(Field::word).collect(Collectors.joining(", "));
        int copies = seen.copies();
        if (copies == 0) {
            lines.green(Line.KEY, fields + ": all %,d different".formatted(seen.entries()));
            return;
        }
        String text = "%s: %s %s the key of another one (%.1f %%)"
                .formatted(
                        fields,
                        Amount.ofAll(copies, seen.entries(), "entries"),
                        copies == 1 ? "has" : "have",
                        100.0 * copies / seen.entries());
        if (Share.isRare(copies, seen.entries())) {
            lines.yellow(
                    Line.KEY, seen.key("key"), text, "the audit names them as duplicate; look at them on the switch");
        } else {
            lines.red(Line.KEY, seen.key("key"), text, "name the fields that really tell two entries apart");
        }
    }
}
