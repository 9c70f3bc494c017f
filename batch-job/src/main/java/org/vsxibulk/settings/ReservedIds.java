package org.vsxibulk.settings;

import static org.vsxibulk.settings.SettingKey.*;

/** Shared objects must lie outside the owned ids, where the audit would take them for orphans of ours. */
final class ReservedIds {

    private final SettingsReader reader;
    private final OwnedIds owned;

    ReservedIds(SettingsReader reader, OwnedIds owned) {
        this.reader = reader;
        this.owned = owned;
    }

    void check(Settings settings) {
        settings.loop().ifPresent(loop -> {
            outside(LOOP_TRUNK.key(), loop.trunkId(), owned.trunks(), OWNED_TRUNKS);
            outside(LOOP_TABLE.key(), loop.digitMappingTable(), owned.digitMappingTables(), OWNED_MAPPING_TABLES);
        });
        settings.inboundRouteTable()
                .ifPresent(id -> outside(INBOUND_TABLE.key(), id, owned.routeTables(), OWNED_ROUTE_TABLES));
        for (int i = 0; i < settings.customerRoutes().size(); i++) {
            for (int trunk : settings.customerRoutes().get(i).destinations()) {
                outside(ROUTE_DESTINATIONS.at(i), trunk, owned.trunks(), OWNED_TRUNKS);
            }
        }
    }

    private void outside(String key, int id, IdRanges ranges, SettingKey range) {
        if (ranges.contains(id)) {
            reader.problems()
                    .add(
                            reader.placeOf(key),
                            key,
                            Integer.toString(id),
                            "lies inside " + range.key() + " (" + ranges + "), but it is shared and no customer's own",
                            "take it out of those ranges");
        }
    }
}
