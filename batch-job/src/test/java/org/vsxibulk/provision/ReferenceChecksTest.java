package org.vsxibulk.provision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vsxibulk.blueprint.CustomerFixture.customer;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vsxibulk.customer.Customer;
import org.vsxibulk.plan.Step;
import org.vsxibulk.plan.SwitchState;
import org.vsxibulk.provision.DeletionChecks.Hold;
import org.vsxibulk.settings.Settings;
import org.vsxibulk.settings.SettingsFixture;
import org.vsxibulk.vsxi.Table;
import org.vsxibulk.vsxi.live.LiveTables;

/** What speaks against deleting trunks and tables. */
class ReferenceChecksTest {

    private static final Settings SETTINGS = SettingsFixture.settings().build();
    private static final Customer ACME =
            customer(5000).extensions(3).cfa("*=+13105550199").build();

    private final SwitchState state = new SwitchState(PickySwitch.DIALECT).with(SETTINGS, ACME);
    private final Map<String, Integer> calls = new HashMap<>();
    private int asked;

    @TempDir
    private Path folder;

    private Optional<Hold> hold(Step step) {
        try (LiveTables live = state.download(folder)) {
            ReferenceChecks checks = new ReferenceChecks(live::get, PickySwitch.DIALECT, List.of(ACME), () -> {
                asked++;
                return calls;
            });
            checks.beginChunk(step);
            checks.beginChunk(step);
            return checks.hold(step, state.of(step.part().table()).get(0));
        }
    }

    private static Optional<Hold> inUse(String reason) {
        return Optional.of(new Hold(Rejection.Kind.IN_USE, reason));
    }

    @Test
    void aTrunkThatARouteLeadsToStays() {
        assertThat(hold(Step.DELETE_TRUNKS)).isEqualTo(inUse("route table=5000 match= extension=3 still leads to it"));
    }

    @Test
    void aTrunkMayGoWhenNothingLeadsToIt() {
        state.remove(Table.ROUTE);
        assertThat(hold(Step.DELETE_TRUNKS)).isEmpty();
    }

    @Test
    void aTrunkWithCallsIsPostponedAndTheCallsAreAskedForBeforeEachChunk() {
        state.remove(Table.ROUTE);
        calls.put("5000", 1);
        assertThat(hold(Step.DELETE_TRUNKS))
                .contains(new Hold(Rejection.Kind.POSTPONED, "1 call; the next run deletes it"));
        assertThat(asked).isEqualTo(2);
    }

    @Test
    void aTableThatATrunkUsesStays() {
        assertThat(hold(Step.DELETE_ROUTE_TABLES)).isEqualTo(inUse("trunk id=5000 still uses it"));
        assertThat(hold(Step.DELETE_DIGIT_MAPPING_TABLES)).isEqualTo(inUse("trunk id=5000 still uses it"));
    }

    @Test
    void aTableThatIsNotEmptyStays() {
        state.remove(Table.TRUNK);
        assertThat(hold(Step.DELETE_ROUTE_TABLES).map(Hold::reason).orElse(""))
                .startsWith("route table=5000")
                .endsWith("still stands in it");
        assertThat(hold(Step.DELETE_DIGIT_MAPPING_TABLES))
                .isEqualTo(inUse("digit-mapping table=5000 match=* still stands in it"));
        state.remove(Table.ROUTE).remove(Table.DIGIT_MAPPING);
        assertThat(hold(Step.DELETE_ROUTE_TABLES)).isEmpty();
        assertThat(hold(Step.DELETE_DIGIT_MAPPING_TABLES)).isEmpty();
    }

    @Test
    void entriesThatNothingRefersToAreNotHeld() {
        assertThat(hold(Step.DELETE_ROUTES)).isEmpty();
        assertThat(hold(Step.DELETE_DIGIT_MAPPINGS)).isEmpty();
        assertThat(asked).isZero();
    }
}
