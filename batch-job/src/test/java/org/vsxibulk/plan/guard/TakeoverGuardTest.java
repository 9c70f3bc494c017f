package org.vsxibulk.plan.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vsxibulk.blueprint.CustomerFixture.customer;
import static org.vsxibulk.plan.guard.GuardFixture.route;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vsxibulk.customer.Customer;
import org.vsxibulk.vsxi.DesiredEntry;
import org.vsxibulk.vsxi.Field;
import org.vsxibulk.vsxi.Table;

/** What customers share is not taken from somebody who is not in the input. */
class TakeoverGuardTest {

    private static final long NUMBER = 12125550177L;
    private static final Customer STRANGER = customer(6000).dids(NUMBER).build();
    private static final Customer ACME = customer(5000).dids(NUMBER).build();

    @TempDir
    private Path folder;

    @Test
    void newNumbersAreFine() {
        assertThat(GuardFixture.in(folder)
                        .there(STRANGER)
                        .told(
                                TakeoverGuard::new,
                                customer(5000).dids(12125550100L).build()))
                .isEmpty();
    }

    @Test
    void aNumberOfAStrangerIsToldWithItsOwner() {
        assertThat(GuardFixture.in(folder).there(STRANGER).told(TakeoverGuard::new, ACME))
                .contains("""
                        allow-takeover: what belongs to somebody who is not in the input would be led elsewhere:
                           trunk 6000 'Customer 6000' would lose the number +12125550177 to trunk 5000 (row 2, C5000)
                         If its owners have given it up, type --allow-takeover""");
    }

    @Test
    void aLosingCustomerOfTheSameInputKnows() {
        assertThat(GuardFixture.in(folder)
                        .there(STRANGER)
                        .told(TakeoverGuard::new, ACME, customer(6000).build()))
                .isEmpty();
    }

    /** The switch takes both entries, and tries the one with the other extension number as well. */
    @Test
    void aNumberUnderAnotherKeyIsTheSameNumber() {
        GuardFixture fixture = GuardFixture.in(folder).there(customer(6000).build());
        assertThat(fixture.there(route(10, "+12125550177", 2, 6000)).told(TakeoverGuard::new, ACME))
                .hasValueSatisfying(text ->
                        assertThat(text).contains("trunk 6000 'Customer 6000' would lose the number +12125550177"));
        assertThat(fixture.told(TakeoverGuard::new, ACME, customer(6000).build()))
                .isEmpty();
    }

    @Test
    void aSipUserOfAnotherTrunkIsTold() {
        Customer theirs =
                customer(6000).registering("office", "their-own-password").build();
        Customer ours =
                customer(5000).registering("office", "their-own-password").build();
        assertThat(GuardFixture.in(folder).there(theirs).told(TakeoverGuard::new, ours))
                .hasValueSatisfying(text ->
                        assertThat(text).contains("trunk 6000 'Customer 6000' would lose the SIP user office to"));
    }

    @Test
    void forwardingThatNobodyOfOursWroteIsTold() {
        Customer before = customer(5000).dids(NUMBER).cfnr("*=+13105550166").build();
        Customer now = customer(5000).dids(NUMBER).cfnr("*=+13105550177").build();
        assertThat(GuardFixture.in(folder).there(before).told(TakeoverGuard::new, now))
                .hasValueSatisfying(text -> assertThat(text)
                        .contains("calls to 2125550177 are forwarded to 3105550166 by the loop trunk's table")
                        .contains("3105550177"));
        assertThat(GuardFixture.in(folder).there(before).own(5000).told(TakeoverGuard::new, now))
                .isEmpty();
    }

    /** A trunk of ours got a number that is somebody else's, and its forwarding was overwritten without a word. */
    @Test
    void forwardingOfANumberThatDoesNotLeadToOurTrunkIsToldThoughTheTrunkIsOurs() {
        Customer now = customer(5000).dids(NUMBER).cfnr("*=+13105550177").build();
        GuardFixture fixture =
                GuardFixture.in(folder).there(customer(5000).build()).own(5000);
        fixture.there(DesiredEntry.of(Table.DIGIT_MAPPING)
                .own(Field.MAPPING_TABLE, 900)
                .own(Field.MAPPING_MATCH, "+" + NUMBER)
                .own(Field.MAPPING_REPLACEMENT, "+13105550166"));
        assertThat(fixture.told(TakeoverGuard::new, now))
                .hasValueSatisfying(
                        text -> assertThat(text).contains("calls to 2125550177 are forwarded to 3105550166"));
    }

    @Test
    void pruningForwardingThatNobodyOfOursWroteIsToldToo() {
        Customer before = customer(5000).dids(NUMBER).cfnr("*=+13105550166").build();
        GuardFixture fixture = GuardFixture.in(folder).there(before).pruning();
        assertThat(fixture.told(TakeoverGuard::new, ACME))
                .hasValueSatisfying(text -> assertThat(text)
                        .contains("calls to 2125550177 are forwarded to 3105550166 by the loop trunk's table, and would"
                                + " not be any more (row 2, C5000)"));
        assertThat(fixture.own(5000).told(TakeoverGuard::new, ACME)).isEmpty();
    }

    /** A route that leads to ours and to theirs is theirs as well. */
}
