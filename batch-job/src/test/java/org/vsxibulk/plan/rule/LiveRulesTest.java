package org.vsxibulk.plan.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vsxibulk.blueprint.CustomerFixture.customer;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vsxibulk.customer.Customer;
import org.vsxibulk.customer.Problem;
import org.vsxibulk.customer.Severity;
import org.vsxibulk.customer.SipCredentials;
import org.vsxibulk.plan.SwitchState;
import org.vsxibulk.settings.Settings;
import org.vsxibulk.settings.SettingsFixture;
import org.vsxibulk.settings.Strictness;
import org.vsxibulk.vsxi.Table;
import org.vsxibulk.vsxi.TestDialects;
import org.vsxibulk.vsxi.dialect.Dialect;
import org.vsxibulk.vsxi.live.LiveTables;

/** The input is held against the switch as it is: what belongs to somebody else is not taken away. */
class LiveRulesTest {

    private static final Dialect DIALECT = TestDialects.plain();
    private static final Settings SETTINGS = SettingsFixture.settings().build();

    /** Somebody who is on the switch, but not in the input. */
    private static final Customer STRANGER =
            customer(200000).addresses("198.51.100.77").dids(12125550177L).build();

    private static final Customer REGISTERING_STRANGER =
            customer(200001).registering("stranger", "their-own-password").build();

    @TempDir
    private Path folder;

    private static SwitchState strangers() {
        return new SwitchState(DIALECT).with(SETTINGS, STRANGER, REGISTERING_STRANGER);
    }

    private List<Problem> check(Settings settings, SwitchState state, Set<Integer> own, Customer... customers) {
        try (LiveTables live = state.download(folder)) {
            return LiveRules.check(new Situation(List.of(customers), live, settings, DIALECT, own), "customers.csv");
        }
    }

    private List<Problem> check(Customer... customers) {
        return check(SETTINGS, strangers(), Set.of(), customers);
    }

    private static List<String> told(List<Problem> problems) {
        return problems.stream()
                .map(problem -> problem.severity() + " " + problem.rule() + " " + problem.line() + " "
                        + problem.column() + ": " + problem.value())
                .toList();
    }

    @Test
    void whatTouchesNobodyIsFine() {
        assertThat(check(customer(5000).dids(12125550100L).build())).isEmpty();
    }

    @Test
    void anAddressOfAStrangerIsAnErrorOfTheRow() {
        Customer customer = customer(5000).addresses("198.51.100.77").build();
        assertThat(told(check(customer)))
                .containsExactly("ERROR address-taken " + customer.line() + " addresses: 198.51.100.77");
    }

    @Test
    void howHardAnAddressOfAStrangerIsTakenFollowsTheSetting() {
        Customer customer = customer(5000).addresses("198.51.100.77").build();
        Settings warn =
                SettingsFixture.settings().withSharedAddresses(Strictness.WARN).build();
        Settings off =
                SettingsFixture.settings().withSharedAddresses(Strictness.OFF).build();
        assertThat(check(warn, strangers(), Set.of(), customer))
                .extracting(Problem::severity)
                .containsExactly(Severity.WARNING);
        assertThat(check(off, strangers(), Set.of(), customer)).isEmpty();
    }

    @Test
    void aNumberThatLeadsToAStrangerIsSaidWithItsOwner() {
        Customer customer = customer(5000).dids(12125550177L).build();
        assertThat(told(check(customer)))
                .containsExactly("WARNING did-taken " + customer.line() + " dids: +12125550177");
        assertThat(check(customer).get(0).message()).contains("trunk 200000 'Customer 200000'");
    }

    @Test
    void aNumberMayMoveBetweenCustomersOfTheInput() {
        Customer now = customer(5000).dids(12125550177L).build();
        Customer before = customer(200000).addresses("198.51.100.77").build();
        assertThat(check(SETTINGS, strangers(), Set.of(200000), now, before)).isEmpty();
    }

    @Test
    void aUserNameOfAStrangerIsSaidWithItsOwner() {
        Customer customer =
                customer(5000).registering("stranger", "pass-word-1234").build();
        assertThat(told(check(customer)))
                .containsExactly("WARNING username-taken " + customer.line() + " sip_username: stranger");
    }

    @Test
    void aNewUserNeedsAPasswordAndAnExistingOneMayKeepItsOwn() {
        assertThat(told(check(withoutPassword("newcomer")))).containsExactly("ERROR password-missing 2 sip_password: ");
        Customer known = withoutPassword("known");
        SwitchState state = strangers()
                .with(
                        SETTINGS,
                        customer(known.trunkId().value())
                                .registering("known", "pass-word-1234")
                                .build());
        assertThat(check(SETTINGS, state, Set.of(known.trunkId().value()), known))
                .isEmpty();
    }

    private static Customer withoutPassword(String user) {
        Customer full = customer(5000).registering(user, "").build();
        return new Customer(
                2,
                full.customerId(),
                full.name(),
                full.trunkId(),
                full.routeTableId(),
                full.digitMappingTableId(),
                full.type(),
                full.addresses(),
                full.servicePort(),
                full.capacity(),
                full.cpsLimit(),
                full.extensionLengths(),
                full.dids(),
                full.cfa(),
                full.cfnr(),
                Optional.of(new SipCredentials(user, Optional.empty())));
    }

    @Test
    void aTableOfAStrangersTrunkIsAnErrorOfTheRow() {
        Customer routes = customer(5000).tables(200000, 5000).build();
        assertThat(told(check(routes)))
                .containsExactly("ERROR table-taken " + routes.line() + " route_table_id: 200000");
        assertThat(check(routes).get(0).message())
                .startsWith("route table 200000 is used by trunk 200000 'Customer 200000'");
        Customer mappings = customer(5000).tables(5000, 200001).build();
        assertThat(told(check(mappings)))
                .containsExactly("ERROR table-taken " + mappings.line() + " digit_mapping_table_id: 200001");
    }

    @Test
    void customersOfTheInputMaySwapTheirTables() {
        Customer one = customer(200000)
                .addresses("198.51.100.77")
                .tables(200001, 200001)
                .build();
        Customer other = customer(200001)
                .addresses("198.51.100.78")
                .tables(200000, 200000)
                .build();
        assertThat(check(one, other)).isEmpty();
    }

    @Test
    void aFullSwitchIsAnErrorOfTheFile() {
        SwitchState state = strangers();
        var trunk = state.of(Table.TRUNK).get(0);
        for (int id = 5000; id < 5000 + SwitchFull.MOST_TRUNKS; id++) {
            String text = Integer.toString(id);
            state.put(Table.TRUNK, trunk.withChild("trunkId", child -> child.withText(text)));
        }
        Settings off =
                SettingsFixture.settings().withSharedAddresses(Strictness.OFF).build();
        assertThat(told(check(off, state, Set.of(), customer(15500).build())))
                .containsExactly("FILE_ERROR switch-full 0 : ");
        assertThat(told(check(off, state, Set.of(5000), customer(5000).build())))
                .doesNotContain("FILE_ERROR switch-full 0 : ");
        state.put(Table.TRUNK, trunk.withChild("trunkId", child -> child.withText("15500")));
        assertThat(told(check(off, state, Set.of(5000), customer(5000).build())))
                .as("overfull already, and nothing is to be created")
                .doesNotContain("FILE_ERROR switch-full 0 : ");
    }

    @Test
    void everyRuleHasAnIdOfItsOwnAndAMend() {
        assertThat(LiveRules.all()).extracting(rule -> rule.id()).doesNotHaveDuplicates();
        assertThat(LiveRules.all()).allSatisfy(rule -> assertThat(rule.mend()).endsWith("."));
    }
}
