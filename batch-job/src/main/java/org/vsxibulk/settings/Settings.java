package org.vsxibulk.settings;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Everything that is set once for a switch, validated: an instance that exists is usable.
 *
 * @param switchId keys history and state; two URLs of an HA pair share one id
 * @param ownedIds the id ranges in which this product may create and audits for orphans
 * @param servicePort index of the service port of every customer trunk without one of its own
 * @param stopRouteProfile index of the universal stop-route profile
 * @param loop the universal loop trunk for CFNR, when the switch has one
 * @param inboundRouteTable the shared, carrier-facing route table that leads DIDs to customer trunks
 * @param customerRoutes routes that every customer's route table gets, so that customers can call out
 * @param idAlignment whether trunk, route table and mapping table of a customer must have one number
 * @param sharedAddresses whether two peering trunks of one service port may have one address
 * @param chunkSize entries per document of a write, 1 to 5,000 (contract section 1)
 * @param minGap shortest time between two requests (contract section 1, spurious 400)
 * @param dialect folder of the dialect
 */
public record Settings(
        String switchId,
        OwnedIds ownedIds,
        int servicePort,
        int stopRouteProfile,
        Optional<Loop> loop,
        OptionalInt inboundRouteTable,
        List<CustomerRoute> customerRoutes,
        TrunkDefaults trunkDefaults,
        Strictness idAlignment,
        Strictness sharedAddresses,
        int chunkSize,
        Duration minGap,
        Path dialect,
        InputSettings input,
        Connection connection,
        Folders folders) {

    public Settings {
        customerRoutes = List.copyOf(customerRoutes);
    }

    /**
     * For verbs that talk to a switch.
     *
     * @return these settings
     * @throws SettingsException when URL, user or password is missing
     */
    public Settings requireSwitch() {
        var problems = new ArrayList<SettingsProblem>();
        if (connection.url().isEmpty()) {
            problems.add(missing(
                    "switch.url",
                    "no switch is named",
                    "pass --switch https://HOST:8888, or set VSXI_URL or switch.url"));
        }
        if (connection.user().isEmpty()) {
            problems.add(missing("switch.user", "no user is named", "set VSXI_USER or switch.user"));
        }
        if (connection.password().isEmpty()) {
            problems.add(missing(
                    "switch.password-file",
                    "no password is known",
                    "set VSXI_PASSWORD, pass --password-file FILE, or set switch.password-file"));
        }
        if (!problems.isEmpty()) {
            throw new SettingsException(problems);
        }
        return this;
    }

    private static SettingsProblem missing(String key, String message, String mend) {
        return new SettingsProblem("", 0, key, "", message, mend);
    }
}
