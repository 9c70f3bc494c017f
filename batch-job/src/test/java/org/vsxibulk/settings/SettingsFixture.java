package org.vsxibulk.settings;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.vsxibulk.settings.IdRanges.IdRange;

/**
 * Usable settings for tests, changed by withers: {@code SettingsFixture.settings().withChunkSize(2).build()}. Owned ids
 * 5000-15999, service port 1, stop-route profile 3, loop trunk 900 at 203.0.113.9 with table 900, inbound table 10,
 * everything of 8 to 40 digits to trunks 100 and 101.
 */
public record SettingsFixture(Settings build) {

    public static SettingsFixture settings() {
        var ids = new IdRanges(List.of(new IdRange(5000, 15999)));
        return new SettingsFixture(new Settings(
                "test-switch",
                new OwnedIds(ids, ids, ids),
                1,
                3,
                Optional.of(new Loop(900, "203.0.113.9", 900)),
                OptionalInt.of(10),
                List.of(new CustomerRoute("", 1, 8, 40, List.of(100, 101))),
                new TrunkDefaults(1200, 500, 5060),
                Strictness.REQUIRE,
                Strictness.REQUIRE,
                500,
                Duration.ofMillis(5),
                Path.of("sample-data", "dialects", "simulator"),
                new InputSettings(Map.of(), Map.of(), 10_000, 2_000_000),
                new Connection(
                        Optional.empty(),
                        "tester",
                        new Secret("test-only"),
                        new Tls(Optional.empty(), Optional.empty(), false),
                        Duration.ofSeconds(2),
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(30),
                        retry(6),
                        1_000_000),
                new Folders(Path.of("state"), Path.of("reports"))));
    }

    /** Attempts with pauses that nobody feels, and budgets that nobody spends. */
    public static Retry retry(int attempts) {
        return new Retry(
                attempts, Duration.ofMillis(1), Duration.ofMillis(5), Duration.ofMinutes(5), Duration.ofMinutes(30));
    }

    public SettingsFixture withSwitchId(String switchId) {
        return new SettingsFixture(new Settings(
                switchId,
                build.ownedIds(),
                build.servicePort(),
                build.stopRouteProfile(),
                build.loop(),
                build.inboundRouteTable(),
                build.customerRoutes(),
                build.trunkDefaults(),
                build.idAlignment(),
                build.sharedAddresses(),
                build.chunkSize(),
                build.minGap(),
                build.dialect(),
                build.input(),
                build.connection(),
                build.folders()));
    }

    public SettingsFixture withOwnedIds(OwnedIds ownedIds) {
        return new SettingsFixture(new Settings(
                build.switchId(),
                ownedIds,
                build.servicePort(),
                build.stopRouteProfile(),
                build.loop(),
                build.inboundRouteTable(),
                build.customerRoutes(),
                build.trunkDefaults(),
                build.idAlignment(),
                build.sharedAddresses(),
                build.chunkSize(),
                build.minGap(),
                build.dialect(),
                build.input(),
                build.connection(),
                build.folders()));
    }

    public SettingsFixture withServicePort(int servicePort) {
        return new SettingsFixture(new Settings(
                build.switchId(),
                build.ownedIds(),
                servicePort,
                build.stopRouteProfile(),
                build.loop(),
                build.inboundRouteTable(),
                build.customerRoutes(),
                build.trunkDefaults(),
                build.idAlignment(),
                build.sharedAddresses(),
                build.chunkSize(),
                build.minGap(),
                build.dialect(),
                build.input(),
                build.connection(),
                build.folders()));
    }

    public SettingsFixture withStopRouteProfile(int stopRouteProfile) {
        return new SettingsFixture(new Settings(
                build.switchId(),
                build.ownedIds(),
                build.servicePort(),
                stopRouteProfile,
                build.loop(),
                build.inboundRouteTable(),
                build.customerRoutes(),
                build.trunkDefaults(),
                build.idAlignment(),
                build.sharedAddresses(),
                build.chunkSize(),
                build.minGap(),
                build.dialect(),
                build.input(),
                build.connection(),
                build.folders()));
    }

    public SettingsFixture withLoop(Optional<Loop> loop) {
        return new SettingsFixture(new Settings(
                build.switchId(),
                build.ownedIds(),
                build.servicePort(),
                build.stopRouteProfile(),
                loop,
                build.inboundRouteTable(),
                build.customerRoutes(),
                build.trunkDefaults(),
                build.idAlignment(),
                build.sharedAddresses(),
                build.chunkSize(),
                build.minGap(),
                build.dialect(),
                build.input(),
                build.connection(),
                build.folders()));
    }

    public SettingsFixture withInboundRouteTable(OptionalInt inboundRouteTable) {
        return new SettingsFixture(new Settings(
                build.switchId(),
                build.ownedIds(),
                build.servicePort(),
                build.stopRouteProfile(),
                build.loop(),
                inboundRouteTable,
                build.customerRoutes(),
                build.trunkDefaults(),
                build.idAlignment(),
                build.sharedAddresses(),
                build.chunkSize(),
                build.minGap(),
                build.dialect(),
                build.input(),
                build.connection(),
                build.folders()));
    }

    public SettingsFixture withCustomerRoutes(List<CustomerRoute> customerRoutes) {
        return new SettingsFixture(new Settings(
                build.switchId(),
                build.ownedIds(),
                build.servicePort(),
                build.stopRouteProfile(),
                build.loop(),
                build.inboundRouteTable(),
                customerRoutes,
                build.trunkDefaults(),
                build.idAlignment(),
                build.sharedAddresses(),
                build.chunkSize(),
                build.minGap(),
                build.dialect(),
                build.input(),
                build.connection(),
                build.folders()));
    }

    public SettingsFixture withTrunkDefaults(TrunkDefaults trunkDefaults) {
        return new SettingsFixture(new Settings(
                build.switchId(),
                build.ownedIds(),
                build.servicePort(),
                build.stopRouteProfile(),
                build.loop(),
                build.inboundRouteTable(),
                build.customerRoutes(),
                trunkDefaults,
                build.idAlignment(),
                build.sharedAddresses(),
                build.chunkSize(),
                build.minGap(),
                build.dialect(),
                build.input(),
                build.connection(),
                build.folders()));
    }

    public SettingsFixture withIdAlignment(Strictness idAlignment) {
        return new SettingsFixture(new Settings(
                build.switchId(),
                build.ownedIds(),
                build.servicePort(),
                build.stopRouteProfile(),
                build.loop(),
                build.inboundRouteTable(),
                build.customerRoutes(),
                build.trunkDefaults(),
                idAlignment,
                build.sharedAddresses(),
                build.chunkSize(),
                build.minGap(),
                build.dialect(),
                build.input(),
                build.connection(),
                build.folders()));
    }

    public SettingsFixture withSharedAddresses(Strictness sharedAddresses) {
        return new SettingsFixture(new Settings(
                build.switchId(),
                build.ownedIds(),
                build.servicePort(),
                build.stopRouteProfile(),
                build.loop(),
                build.inboundRouteTable(),
                build.customerRoutes(),
                build.trunkDefaults(),
                build.idAlignment(),
                sharedAddresses,
                build.chunkSize(),
                build.minGap(),
                build.dialect(),
                build.input(),
                build.connection(),
                build.folders()));
    }

    public SettingsFixture withChunkSize(int chunkSize) {
        return new SettingsFixture(new Settings(
                build.switchId(),
                build.ownedIds(),
                build.servicePort(),
                build.stopRouteProfile(),
                build.loop(),
                build.inboundRouteTable(),
                build.customerRoutes(),
                build.trunkDefaults(),
                build.idAlignment(),
                build.sharedAddresses(),
                chunkSize,
                build.minGap(),
                build.dialect(),
                build.input(),
                build.connection(),
                build.folders()));
    }

    public SettingsFixture withMinGap(Duration minGap) {
        return new SettingsFixture(new Settings(
                build.switchId(),
                build.ownedIds(),
                build.servicePort(),
                build.stopRouteProfile(),
                build.loop(),
                build.inboundRouteTable(),
                build.customerRoutes(),
                build.trunkDefaults(),
                build.idAlignment(),
                build.sharedAddresses(),
                build.chunkSize(),
                minGap,
                build.dialect(),
                build.input(),
                build.connection(),
                build.folders()));
    }

    public SettingsFixture withDialect(Path dialect) {
        return new SettingsFixture(new Settings(
                build.switchId(),
                build.ownedIds(),
                build.servicePort(),
                build.stopRouteProfile(),
                build.loop(),
                build.inboundRouteTable(),
                build.customerRoutes(),
                build.trunkDefaults(),
                build.idAlignment(),
                build.sharedAddresses(),
                build.chunkSize(),
                build.minGap(),
                dialect,
                build.input(),
                build.connection(),
                build.folders()));
    }

    public SettingsFixture withInput(InputSettings input) {
        return new SettingsFixture(new Settings(
                build.switchId(),
                build.ownedIds(),
                build.servicePort(),
                build.stopRouteProfile(),
                build.loop(),
                build.inboundRouteTable(),
                build.customerRoutes(),
                build.trunkDefaults(),
                build.idAlignment(),
                build.sharedAddresses(),
                build.chunkSize(),
                build.minGap(),
                build.dialect(),
                input,
                build.connection(),
                build.folders()));
    }

    public SettingsFixture withConnection(Connection connection) {
        return new SettingsFixture(new Settings(
                build.switchId(),
                build.ownedIds(),
                build.servicePort(),
                build.stopRouteProfile(),
                build.loop(),
                build.inboundRouteTable(),
                build.customerRoutes(),
                build.trunkDefaults(),
                build.idAlignment(),
                build.sharedAddresses(),
                build.chunkSize(),
                build.minGap(),
                build.dialect(),
                build.input(),
                connection,
                build.folders()));
    }

    public SettingsFixture withFolders(Folders folders) {
        return new SettingsFixture(new Settings(
                build.switchId(),
                build.ownedIds(),
                build.servicePort(),
                build.stopRouteProfile(),
                build.loop(),
                build.inboundRouteTable(),
                build.customerRoutes(),
                build.trunkDefaults(),
                build.idAlignment(),
                build.sharedAddresses(),
                build.chunkSize(),
                build.minGap(),
                build.dialect(),
                build.input(),
                build.connection(),
                folders));
    }

    /** The switch's address and a certificate that nobody knows. */
    public SettingsFixture withUrl(URI url) {
        Connection old = build.connection();
        return withConnection(new Connection(
                Optional.of(url),
                old.user(),
                old.password(),
                new Tls(Optional.empty(), Optional.empty(), true),
                old.connectTimeout(),
                old.responseTimeout(),
                old.requestDeadline(),
                old.retry(),
                old.maxEntries()));
    }
}
