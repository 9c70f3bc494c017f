package org.vsxibulk.settings;

import java.util.TreeMap;

/**
 * The settings that shape what is written to the switch, as one canonical text: part of a run's identity, so that a
 * restart under other settings plans afresh. Folders, time-outs, chunk size and credentials are not in it: changing
 * them between crash and restart is what people do.
 */
public final class SettingsFingerprint {

    private SettingsFingerprint() {}

    /** One {@code key=value} a line, always in the same order. */
    public static String of(Settings settings) {
        var text = new StringBuilder();
        line(text, "owned-ids.trunks", settings.ownedIds().trunks());
        line(text, "owned-ids.route-tables", settings.ownedIds().routeTables());
        line(text, "owned-ids.digit-mapping-tables", settings.ownedIds().digitMappingTables());
        line(text, "service-port", settings.servicePort());
        line(text, "stop-route-profile", settings.stopRouteProfile());
        settings.loop().ifPresent(loop -> {
            line(text, "loop.trunk-id", loop.trunkId());
            line(text, "loop.address", loop.address());
            line(text, "loop.digit-mapping-table", loop.digitMappingTable());
        });
        settings.inboundRouteTable().ifPresent(id -> line(text, "inbound-route-table", id));
        for (CustomerRoute route : settings.customerRoutes()) {
            line(
                    text,
                    "customer-routes",
                    route.match() + " " + route.extension() + " " + route.minLength() + "-" + route.maxLength() + " "
                            + route.destinations());
        }
        line(text, "trunk-defaults.capacity", settings.trunkDefaults().capacity());
        line(text, "trunk-defaults.cps-limit", settings.trunkDefaults().cpsLimit());
        line(text, "trunk-defaults.port", settings.trunkDefaults().port());
        line(text, "id-alignment", settings.idAlignment());
        line(text, "shared-addresses", settings.sharedAddresses());
        new TreeMap<>(settings.input().headers())
                .forEach((theirs, ours) -> line(text, "input.headers", quoted(theirs) + ours));
        new TreeMap<>(settings.input().constants())
                .forEach((ours, value) -> line(text, "input.constants", quoted(ours) + value));
        return text.toString();
    }

    private static void line(StringBuilder text, String key, Object value) {
        text.append(key)
                .append('=')
                .append(value.toString().replace("\\", "\\\\").replace("\n", "\\n"))
                .append('\n');
    }

    /** The length in front keeps a name that holds the separator apart from its value. */
    private static String quoted(String name) {
        return name.length() + ":" + name + "=";
    }
}
