package org.vsxibulk.plan.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vsxibulk.blueprint.CustomerFixture.customer;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vsxibulk.customer.Customer;

/** A large part of a table is not changed unnoticed. */
class LargeChangeGuardTest {

    @TempDir
    private Path folder;

    private static Customer[] customers(int count, int numbersOfEach) {
        return IntStream.range(0, count)
                .mapToObj(i -> customer(5000 + i)
                        .dids(IntStream.range(0, numbersOfEach)
                                .mapToLong(j -> 12125550000L + 100L * i + j)
                                .toArray())
                        .build())
                .toArray(Customer[]::new);
    }

    private static Optional<String> told(GuardFixture fixture, Customer... customers) {
        return fixture.told(situation -> new LargeChangeGuard(situation, fixture.prune(), Set.of()), customers);
    }

    @Test
    void fiftyChangesAreAlwaysFine() {
        Customer[] fifty = customers(50, 0);
        assertThat(told(GuardFixture.in(folder).there(fifty).trunks("companyName", "Old"), fifty))
                .isEmpty();
    }

    @Test
    void moreThanAFifthChangedIsTold() {
        Customer[] all = customers(60, 0);
        assertThat(told(GuardFixture.in(folder).there(all).trunks("companyName", "Old"), all))
                .hasValueSatisfying(text -> assertThat(text)
                        .contains("60 of the 60 trunks on the switch would be changed (100 %), of 60 customers")
                        .endsWith("type --allow-large-change"));
    }

    @Test
    void twoPercentDeletedIsMuch() {
        assertThat(told(GuardFixture.in(folder).there(customers(2, 40)).pruning(), customers(2, 10)))
                .hasValueSatisfying(
                        text -> assertThat(text).contains("60 of the 82 routes on the switch would be deleted (73 %)"));
        assertThat(told(GuardFixture.in(folder).there(customers(2, 40)), customers(2, 10)))
                .isEmpty();
    }

    @Test
    void aFileThatLacksMoreThanAFifthOfOurTrunksIsCut() {
        Customer[] ten = customers(10, 0);
        GuardFixture fixture = GuardFixture.in(folder)
                .there(ten)
                .own(IntStream.range(5000, 5010).boxed().toArray(Integer[]::new))
                .pruning();
        assertThat(told(fixture, Arrays.copyOf(ten, 7)))
                .hasValueSatisfying(
                        text -> assertThat(text)
                                .contains(
                                        "the file holds 7 of the 10 trunks of earlier runs (not trunk 5007 'Customer 5007', …)"));
        assertThat(told(fixture, Arrays.copyOf(ten, 8))).isEmpty();
    }
}
