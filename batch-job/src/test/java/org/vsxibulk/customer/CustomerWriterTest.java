package org.vsxibulk.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.Test;
import org.vsxibulk.blueprint.CustomerFixture;
import org.vsxibulk.sample.SampleBase;
import org.vsxibulk.sample.SampleOptions;

/** What is written is read back as the same customers, in either form. */
class CustomerWriterTest {

    private final Given given = new Given();

    private List<Customer> thereAndBack(List<Customer> customers, int longFormFrom) throws IOException {
        var out = new StringBuilder();
        var dids = new StringBuilder();
        CustomerWriter writer = new CustomerWriter(out, dids, longFormFrom);
        for (Customer customer : customers) {
            writer.write(customer);
        }
        assertThat(dids.toString().lines()).hasSize(writer.didLines());
        CustomerBase base = given.read(
                Given.file(out.toString().getBytes(StandardCharsets.UTF_8)),
                writer.didLines() > 1
                        ? Optional.of(Given.file(dids.toString().getBytes(StandardCharsets.UTF_8)))
                        : Optional.empty());
        assertThat(base.problems())
                .filteredOn(problem -> problem.severity() != Severity.WARNING)
                .isEmpty();
        return base.customers();
    }

    @Property(tries = 25, shrinking = ShrinkingMode.OFF)
    void anySampleBaseIsReadBack(@ForAll long seed) throws IOException {
        Random random = new Random(seed);
        var sample = new StringBuilder();
        new SampleBase(SampleOptions.of(1 + random.nextInt(30))
                        .withSeed(seed)
                        .withDidsPerCustomer(random.nextInt(12))
                        .withForwarded(random.nextDouble()))
                .write(sample);
        List<Customer> customers = given.readText(sample.toString()).customers();

        assertThat(thereAndBack(customers, Integer.MAX_VALUE)).isEqualTo(customers);
        assertThat(thereAndBack(customers, 1 + random.nextInt(10))).isEqualTo(customers);
        assertThat(thereAndBack(customers, 1)).isEqualTo(customers);
    }

    @Test
    void consecutiveNumbersAreOneRangeUpToWhatAReaderTakes() throws IOException {
        long[] numbers = java.util.stream.LongStream.rangeClosed(442_070_000_000L, 442_070_100_001L)
                .toArray();
        Customer customer = CustomerFixture.customer(5000).dids(numbers).build();
        var out = new StringBuilder();

        new CustomerWriter(out, new StringBuilder(), Integer.MAX_VALUE).write(customer);

        assertThat(out).contains(",+442070000000-+442070099999;+442070100000-+442070100001,");
    }

    @Test
    void forwardedNumbersHaveALineOfTheirOwnInTheLongForm() throws IOException {
        Customer customer = CustomerFixture.customer(5000)
                .extensions(3)
                .dids(12125550100L, 12125550101L, 12125550102L, 12125550103L, 12125550104L)
                .cfa("*=+13105550199", "+12125550102=204")
                .cfnr("+12125550104=+13105550177")
                .build();
        var out = new StringBuilder();
        var dids = new StringBuilder();

        new CustomerWriter(out, dids, 5).write(customer);

        assertThat(out.toString()).endsWith(",3,,*=+13105550199,,,\n");
        assertThat(dids.toString()).isEqualTo("""
                        trunk_id,did,cfa,cfnr
                        5000,+12125550100-+12125550101,,
                        5000,+12125550102,204,
                        5000,+12125550103,,
                        5000,+12125550104,,+13105550177
                        """);
    }

    @Test
    void aServicePortAndAnIpv6PortAreReadBack() throws IOException {
        Customer one = CustomerFixture.customer(5000)
                .addresses("[2001:db8::1]:5070", "[2001:db8::2]:5070")
                .capacity(0)
                .build();
        Customer two = new Customer(
                2,
                one.customerId(),
                " 't Hof, \"x\" ".strip(),
                one.trunkId(),
                one.routeTableId(),
                one.digitMappingTableId(),
                one.type(),
                one.addresses(),
                OptionalInt.of(7),
                one.capacity(),
                OptionalInt.of(0),
                one.extensionLengths(),
                one.dids(),
                one.cfa(),
                one.cfnr(),
                one.credentials());

        assertThat(thereAndBack(List.of(two), 1)).containsExactly(two);
    }
}
