package org.vsxibulk.plan.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vsxibulk.blueprint.CustomerFixture.customer;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vsxibulk.customer.Customer;
import org.vsxibulk.vsxi.Table;

/** What no earlier run wrote is not changed without a word. */
class AdoptGuardTest {

    private static final Customer ACME = customer(5000).dids(12125550100L).build();
    private static final Customer MORE =
            customer(5000).extensions(3).dids(12125550100L).build();

    @TempDir
    private Path folder;

    private Optional<String> told(GuardFixture fixture, Customer customer) {
        return fixture.told(AdoptGuard::new, customer);
    }

    @Test
    void newTrunksAndTrunksThatStayAsTheyAreAreFine() {
        assertThat(told(GuardFixture.in(folder), ACME)).isEmpty();
        assertThat(told(GuardFixture.in(folder).there(ACME), ACME)).isEmpty();
    }

    @Test
    void aChangedTrunkIsToldByItsNameOnTheSwitchFieldByField() {
        GuardFixture fixture = GuardFixture.in(folder).there(ACME).trunks("name", "Carrier West");
        assertThat(told(fixture, ACME)).contains("""
                        adopt: 1 trunk is on the switch already, and no earlier run of this tool wrote it; it would be changed:
                           trunk 5000 'Carrier West' (row 2, C5000): name 'Carrier West' → 'Customer 5000'
                         If it is this customer's trunk, type --adopt""");
        assertThat(told(fixture.own(5000), ACME)).isEmpty();
    }

    @Test
    void anEntryBesideAStrangersTrunkChangesItsCallsToo() {
        assertThat(told(GuardFixture.in(folder).there(ACME), MORE))
                .hasValueSatisfying(
                        text -> assertThat(text).contains("trunk 5000 'Customer 5000' (row 2, C5000): 1 route"));
        assertThat(told(GuardFixture.in(folder).there(ACME).own(5000), MORE)).isEmpty();
    }

    @Test
    void tablesThatAreThereWithoutTheirTrunkWereMadeBySomebody() {
        GuardFixture fixture = GuardFixture.in(folder).there(ACME);
        fixture.state()
                .remove(Table.TRUNK)
                .change(Table.ROUTE_TABLE, table -> table.withChild("alias", child -> child.withText("Somebody's")));
        assertThat(told(fixture, ACME))
                .hasValueSatisfying(text -> assertThat(text)
                        .contains("what trunk 5000 had (row 2, C5000): 1 route table")
                        .contains("--adopt"));
        GuardFixture asWanted = GuardFixture.in(folder).there(ACME);
        asWanted.state().remove(Table.TRUNK);
        assertThat(told(asWanted, MORE)).isEmpty();
    }

    /** Whoever gets the number, the forwarding is the one's whose trunk it leads to today. */
    @Test
    void theForwardingOfANumberThatLeavesAStrangersTrunkIsTheStrangers() {
        Customer before = customer(5000)
                .dids(12125550100L)
                .cfnr("+12125550100=+13105550171")
                .build();
        Customer ours = customer(5001).dids(12125550101L).build();
        GuardFixture fixture =
                GuardFixture.in(folder).there(before, ours).own(5001).pruning();
        Customer after = customer(5000).dids().build();
        Customer more = customer(5001).dids(12125550100L, 12125550101L).build();
        assertThat(fixture.told(AdoptGuard::new, after, more))
                .hasValueSatisfying(text ->
                        assertThat(text).contains("trunk 5000 'Customer 5000'").contains("1 digit mapping"));
    }

    @Test
    void pruningAStrangersTablesIsAChangeToo() {
        assertThat(told(GuardFixture.in(folder).there(MORE).pruning(), ACME))
                .hasValueSatisfying(text -> assertThat(text).contains("1 route"));
        assertThat(told(GuardFixture.in(folder).there(MORE), ACME)).isEmpty();
    }

    @Test
    void fiveAreNamedAndTheRestIsInThePlan() {
        Customer[] seven = new Customer[7];
        for (int i = 0; i < seven.length; i++) {
            seven[i] = customer(5000 + i).build();
        }
        GuardFixture fixture = GuardFixture.in(folder).there(seven).trunks("companyName", "Other");
        assertThat(fixture.told(AdoptGuard::new, seven))
                .hasValueSatisfying(text -> assertThat(text)
                        .contains("7 trunks are on the switch")
                        .contains("trunk 5004")
                        .doesNotContain("trunk 5005")
                        .contains("and 2 more, see plan/trunk-updates.jsonl"));
    }
}
