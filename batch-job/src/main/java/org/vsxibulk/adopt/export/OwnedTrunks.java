package org.vsxibulk.adopt.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vsxibulk.customer.Amount;
import org.vsxibulk.settings.Settings;
import org.vsxibulk.vsxi.Field;
import org.vsxibulk.vsxi.Table;
import org.vsxibulk.vsxi.dialect.Dialect;
import org.vsxibulk.vsxi.dialect.TableDialect;
import org.vsxibulk.vsxi.live.LiveTable;

/**
 * How many trunks of a switch are customers.
 *
 * @param count those inside {@code owned-ids}
 * @param others ids of the rest
 */
public record OwnedTrunks(int count, List<String> others) {

    private static final int EXAMPLES = 5;

    /** @param trunks all of the switch */
    public static OwnedTrunks of(Settings settings, Dialect dialect, LiveTable trunks) {
        TableDialect names = dialect.table(Table.TRUNK);
        TrunkReader reader = new TrunkReader(settings, names, note -> {});
        List<String> others = new ArrayList<>();
        trunks.forEach(position -> true, (position, entry) -> {
            if (reader.ownedId(entry).isEmpty()) {
                others.add(names.readOne(Field.TRUNK_ID, entry));
            }
        });
        return new OwnedTrunks(trunks.size() - others.size(), others);
    }

    /** Why there is nothing to export, as the end of a sentence; absent when there is something. */
    public Optional<String> problem(Settings settings) {
        return count > 0
                ? Optional.empty()
                : Optional.of("none of the %s of the switch is inside owned-ids (%s)%s"
                        .formatted(
                                Amount.of(others.size(), "trunks"),
                                settings.ownedIds().trunks(),
                                others.isEmpty() ? "" : "; the last ones are " + String.join(", ", last())));
    }

    private List<String> last() {
        return others.subList(Math.max(0, others.size() - EXAMPLES), others.size());
    }
}
