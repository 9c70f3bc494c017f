package org.vsxibulk.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.vsxibulk.settings.IdRanges.IdRange;

class SettingsFingerprintTest {

    private static final SettingsFixture BASE = SettingsFixture.settings();

    @Test
    void theTextIsCanonical() {
        assertThat(SettingsFingerprint.of(
                        BASE.withInput(new InputSettings(Map.of("Kunde", "customer_id"), Map.of(), 1, 1))
                                .build()))
                .isEqualTo("""
                        owned-ids.trunks=5000-15999
                        owned-ids.route-tables=5000-15999
                        owned-ids.digit-mapping-tables=5000-15999
                        service-port=1
                        stop-route-profile=3
                        loop.trunk-id=900
                        loop.address=203.0.113.9
                        loop.digit-mapping-table=900
                        inbound-route-table=10
                        customer-routes= 1 8-40 [100, 101]
                        trunk-defaults.capacity=1200
                        trunk-defaults.cps-limit=500
                        trunk-defaults.port=5060
                        id-alignment=REQUIRE
                        shared-addresses=REQUIRE
                        input.headers=5:Kunde=customer_id
                        """);
    }

    @Test
    void whatShapesEntriesChangesIt() {
        var ids = new IdRanges(List.of(new IdRange(1, 2)));
        assertThat(Stream.of(
                                BASE.withOwnedIds(new OwnedIds(ids, ids, ids)),
                                BASE.withServicePort(2),
                                BASE.withStopRouteProfile(4),
                                BASE.withLoop(Optional.empty()),
                                BASE.withInboundRouteTable(OptionalInt.empty()),
                                BASE.withCustomerRoutes(List.of()),
                                BASE.withTrunkDefaults(new TrunkDefaults(1, 1, 5060)),
                                BASE.withIdAlignment(Strictness.OFF),
                                BASE.withSharedAddresses(Strictness.OFF),
                                BASE.withInput(new InputSettings(Map.of("a", "did"), Map.of(), 1, 1)),
                                BASE.withInput(new InputSettings(Map.of(), Map.of("capacity", "1"), 1, 1)))
                        .map(fixture -> SettingsFingerprint.of(fixture.build())))
                .doesNotHaveDuplicates()
                .doesNotContain(SettingsFingerprint.of(BASE.build()));
    }

    @Test
    void whatPeopleChangeBeforeARestartDoesNot() {
        assertThat(Stream.of(
                                BASE.withChunkSize(1),
                                BASE.withMinGap(Duration.ofSeconds(1)),
                                BASE.withUrl(URI.create("https://other:8888")),
                                BASE.withFolders(new Folders(Path.of("a"), Path.of("b"))),
                                BASE.withDialect(Path.of("elsewhere")))
                        .map(fixture -> SettingsFingerprint.of(fixture.build())))
                .containsOnly(SettingsFingerprint.of(BASE.build()));
    }
}
