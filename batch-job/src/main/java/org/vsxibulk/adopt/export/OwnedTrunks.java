package org.vsxibulk.adopt.export;

import java.util.ArrayList;
import java.util.List;
import org.vsxibulk.settings.Settings;
import org.vsxibulk.vsxi.Field;
import org.vsxibulk.vsxi.Table;
import org.vsxibulk.vsxi.dialect.Dialect;
import org.vsxibulk.vsxi.dialect.TableDialect;
import org.vsxibulk.vsxi.live.LiveTable;
import org.vsxibulk.vsxi.live.LiveTables;

/** The trunks that are customers, or why there are none. */
final class OwnedTrunks {

    private static final int EXAMPLES = 5;

    private OwnedTrunks() {}

    /** @throws ExportException when no trunk of the switch is inside {@code owned-ids} */
    static int count(Settings settings, Dialect dialect, LiveTables live) {
        LiveTable all = live.get(Table.TRUNK);
        TableDialect names = dialect.table(Table.TRUNK);
        TrunkReader reader = new TrunkReader(settings, names, note -> {});
        List<String> others = new ArrayList<>();
        all.forEach(position -> true, (position, entry) -> {
            if (reader.ownedId(entry).isEmpty()) {
                others.add(names.readOne(Field.TRUNK_ID, entry));
            }
        });
        if (others.size() == all.size()) {
            throw new ExportException(
                    "none of the %,d trunks of the switch is inside owned-ids (%s); the last ones are %s"
                            .formatted(
                                    all.size(),
                                    settings.ownedIds().trunks(),
                                    String.join(
                                            ", ",
                                            others.subList(Math.max(0, others.size() - EXAMPLES), others.size()))));
        }
        return all.size() - others.size();
    }
}
