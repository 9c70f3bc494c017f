package org.vsxibulk.plan.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vsxibulk.blueprint.CustomerFixture.customer;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vsxibulk.settings.Loop;
import org.vsxibulk.settings.SettingsFixture;

/** What the settings say that all customers share is on the switch. */
class SharedGuardTest {

    @TempDir
    private Path folder;

    private Optional<String> told(GuardFixture fixture) {
        return fixture.told(SharedGuard::new, customer(5000).build());
    }

    @Test
    void whatIsAsTheSettingsSayIsFine() {
        assertThat(told(GuardFixture.in(folder).shared())).isEmpty();
    }

    @Test
    void everythingThatAnEmptySwitchLacksIsToldAtOnce() {
        assertThat(GuardFixture.in(folder)
                        .told(
                                situation -> new SharedGuard(situation),
                                customer(5000).build()))
                .hasValueSatisfying(text -> assertThat(text)
                        .contains("loop.trunk-id: 900 is not on the switch: it has no such trunk")
                        .contains("loop.digit-mapping-table: 900 is not on the switch")
                        .contains("inbound-route-table: 10 is not on the switch")
                        .contains("customer-routes.destinations: 100 is not on the switch")
                        .contains("and 2 more")
                        .endsWith("type --confirm-shared"));
    }

    @Test
    void theLoopTrunkMustHaveTheLoopAddressAndTable() {
        var otherAddress = SettingsFixture.settings()
                .withLoop(Optional.of(new Loop(900, "203.0.113.99", 900)))
                .build();
        assertThat(told(GuardFixture.in(folder).shared().with(otherAddress)))
                .hasValueSatisfying(text -> assertThat(text)
                        .contains("loop.address: 203.0.113.99 is no address of trunk 900 'Loop'; it has 203.0.113.9"));
        assertThat(told(GuardFixture.in(folder).shared().trunks("dtid", "7")))
                .hasValueSatisfying(text -> assertThat(text)
                        .contains("loop.digit-mapping-table: 900 is not the digit mapping table of trunk 900 'Loop'; it"
                                + " uses 7"));
    }

    @Test
    void aServicePortOrProfileThatNoTrunkUsesIsToldWithThoseInUse() {
        assertThat(told(GuardFixture.in(folder)
                        .shared()
                        .with(SettingsFixture.settings().withServicePort(7).build())))
                .hasValueSatisfying(text -> assertThat(text)
                        .contains("service-port: 7 is used by no trunk on the switch; in use are 0, 1"));
        assertThat(told(GuardFixture.in(folder)
                        .shared()
                        .with(SettingsFixture.settings().withStopRouteProfile(9).build())))
                .hasValueSatisfying(text -> assertThat(text)
                        .contains("stop-route-profile: 9 is used by no trunk on the switch; in use are 0, 3"));
    }
}
