package org.vsxibulk.adopt.check;

import java.util.EnumMap;
import java.util.Map;
import org.vsxibulk.customer.Amount;
import org.vsxibulk.settings.Settings;
import org.vsxibulk.vsxi.Field;
import org.vsxibulk.vsxi.Table;
import org.vsxibulk.vsxi.dialect.TableDialect;
import org.vsxibulk.vsxi.xml.Element;

/** Whether a live trunk has the service port and the stop-route profile that every new one would get. */
final class SharedInUse implements EntryRule {

    private static final int TOLD_APART = 10_000;

    private final Map<Field, String> ours = new EnumMap<>(Field.class);
    private final Map<Field, Tally> live = new EnumMap<>(Field.class);

    SharedInUse(Settings settings) {
        ours.put(Field.TRUNK_SERVICE_PORT, Integer.toString(settings.servicePort()));
        ours.put(Field.TRUNK_STOP_ROUTE_PROFILE, Integer.toString(settings.stopRouteProfile()));
    }

    @Override
    public void look(TableDialect table, Element entry) {
        if (table.table() == Table.TRUNK) {
            ours.keySet()
                    .forEach(field -> live.computeIfAbsent(field, same -> new Tally(TOLD_APART))
                            .add(table.readOne(field, entry)));
        }
    }

    @Override
    public void judge(TableLines lines) {
        live.forEach((field, seen) -> {
            String question = "settings." + field.word();
            int of = seen.of(ours.get(field));
            if (of > 0) {
                lines.of(Table.TRUNK)
                        .green(question, ours.get(field) + " in " + Amount.ofAll(of, seen.all(), "trunks"));
            } else {
                lines.of(Table.TRUNK)
                        .yellow(
                                question,
                                "tables.trunk.fields." + field.word(),
                                "the settings say %s, which no trunk has; live values: %s"
                                        .formatted(ours.get(field), seen.shown()),
                                "correct " + field.word() + " in the settings, or the path here, when these are values"
                                        + " of another element");
            }
        });
    }
}
