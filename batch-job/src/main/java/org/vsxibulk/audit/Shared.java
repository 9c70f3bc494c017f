package org.vsxibulk.audit;

import org.vsxibulk.settings.Settings;

/** The tables that hold entries of all customers, and of strangers. */
final class Shared {

    private Shared() {}

    static boolean isInboundTable(int routeTable, Settings settings) {
        return settings.inboundRouteTable().isPresent()
                && settings.inboundRouteTable().getAsInt() == routeTable;
    }

    static boolean isLoopTable(int mappingTable, Settings settings) {
        return settings.loop()
                .filter(loop -> loop.digitMappingTable() == mappingTable)
                .isPresent();
    }
}
