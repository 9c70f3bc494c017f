package org.vsxibulk.audit;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.vsxibulk.vsxi.Field;
import org.vsxibulk.vsxi.Table;

/** {@code missing}: in the input, not on the switch. */
final class Missing {

    static final String RULE = "missing";

    private Missing() {}

    /** @param wire the owned fields in the switch's own form, secrets hidden */
    static Flaw flaw(Table table, Map<Field, List<String>> wire) {
        String expected = wire.entrySet().stream()
                .map(field -> field.getKey().word() + "=" + String.join(";", field.getValue()))
                .collect(Collectors.joining(" "));
        return Flaw.error(RULE, "", expected, "", "the switch has no such entry among its " + table.plural());
    }
}
