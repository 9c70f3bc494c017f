package org.vsxibulk.audit;

import org.vsxibulk.settings.Settings;
import org.vsxibulk.vsxi.Table;

/**
 * {@code orphan}: on the switch inside the owned ids, or in a shared table but leading to an owned trunk or for a number of
 * the input, and not in the input (design section 8). Forwarding of a number that is such an orphan is one too. Strangers'
 * entries outside are never mentioned.
 */
final class Orphan {

    static final String RULE = "orphan";

    private Orphan() {}

    /** @param inputsNumber whether the entry's number is one of the input's, or an orphan itself */
    static boolean is(LiveFacts entry, boolean inputsNumber, Settings settings, NotChecked notChecked) {
        int id = entry.id();
        var owned = settings.ownedIds();
        return switch (entry.table()) {
            case ROUTE_TABLE ->
                owned.routeTables().contains(id) && !notChecked.routeTables().test(id);
            case DIGIT_MAPPING_TABLE ->
                owned.digitMappingTables().contains(id)
                        && !notChecked.digitMappingTables().test(id);
            case TRUNK, SIP_USER -> ownedTrunk(id, settings, notChecked);
            case ROUTE ->
                Shared.isInboundTable(id, settings)
                        ? inputsNumber
                                || entry.destinations().stream()
                                        .anyMatch(trunk -> ownedTrunk(trunk, settings, notChecked))
                        : owned.routeTables().contains(id)
                                && !notChecked.routeTables().test(id);
            case DIGIT_MAPPING ->
                Shared.isLoopTable(id, settings)
                        ? inputsNumber
                        : owned.digitMappingTables().contains(id)
                                && !notChecked.digitMappingTables().test(id);
        };
    }

    /** Whether a trunk is one of ours that was looked at. */
    static boolean ownedTrunk(int id, Settings settings, NotChecked notChecked) {
        return settings.ownedIds().trunks().contains(id) && !notChecked.trunks().test(id);
    }

    static Flaw flaw(Table table) {
        return Flaw.error(
                RULE, "", "", "", "stands among the " + table.plural() + " of the switch, but not in the input");
    }
}
