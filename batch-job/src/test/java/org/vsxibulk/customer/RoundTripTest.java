package org.vsxibulk.customer;

import static org.assertj.core.api.Assertions.assertThat;

import inet.ipaddr.IPAddressString;
import inet.ipaddr.ipv4.IPv4Address;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.vsxibulk.customer.ForwardTarget.OffNet;
import org.vsxibulk.customer.ForwardTarget.OnNet;

/** What is written is read again as the same thing, and no text at all makes a parser throw. */
class RoundTripTest {

    @Property
    void did(@ForAll @LongRange(min = 1_000_000L, max = 999_999_999_999_999L) long digits) {
        assertThat(Did.parse(new Did(digits).toString())).isEqualTo(new Did(digits));
    }

    @Property
    void trunkId(@ForAll @IntRange(min = 1, max = 999_999) int id) {
        assertThat(TrunkId.parse("" + id).toString()).isEqualTo("" + id);
        assertThat(TableId.parse("" + id).toString()).isEqualTo("" + id);
    }

    @Property
    void endpoint(@ForAll("endpoints") Endpoint endpoint) {
        assertThat(Endpoint.parse(endpoint.toString())).isEqualTo(endpoint);
    }

    @Property
    void anIpv4AddressIsWhatTheLibraryMakesOfIt(@ForAll int bits) {
        String text = new IPv4Address(bits).toCanonicalString();
        assertThat(Hosts.canonical(text)).contains(text);
        assertThat(Hosts.ip(text)).contains(new IPAddressString(text).getAddress());
    }

    @Property
    void target(@ForAll("targets") ForwardTarget target) {
        assertThat(ForwardTarget.unpack(target.pack())).isEqualTo(target);
    }

    @Property(tries = 200)
    void aRangeHasAllItsNumbers(
            @ForAll @IntRange(min = 0, max = 9_000) int first, @ForAll @IntRange(min = 0, max = 900) int more) {
        long from = 12125550000L + first;
        var base = new Given().readRows(Given.cells("dids=+" + from + "-+" + (from + more)));
        DidSet dids = base.customers().get(0).dids();
        assertThat(dids.size()).isEqualTo(more + 1);
        assertThat(dids.contains(from)).isTrue();
        assertThat(dids.contains(from + more)).isTrue();
    }

    @Property(tries = 200)
    void forwardingIsReadAsItIsWritten(
            @ForAll @Size(max = 20) List<@IntRange(min = 0, max = 9_999) Integer> sources, @ForAll boolean all) {
        var pairs = new TreeMap<Long, Long>();
        sources.forEach(source -> pairs.put(12125550000L + source, 13105550000L + source));
        String dids = pairs.keySet().stream().map(did -> "+" + did).collect(Collectors.joining(";"));
        String cfa = (all ? "*=204;" : "")
                + pairs.entrySet().stream()
                        .map(pair -> "+" + pair.getKey() + "=+" + pair.getValue())
                        .collect(Collectors.joining(";"));
        var base = new Given().readRows(Given.cells("dids=" + dids, "extension_lengths=3", "cfa=" + cfa));
        Optional<ForwardTarget> star = all ? Optional.of(new OnNet("204")) : Optional.empty();
        assertThat(base.customers().get(0).cfa()).isEqualTo(Forwarding.of(star, pairs));
    }

    @Property
    void noTextMakesAParserThrow(@ForAll String text) {
        Did.tryParse(text);
        TrunkId.tryParse(text);
        TrunkType.tryParse(text);
        ExtensionLength.tryParse(text);
        assertThat(Endpoint.tryParse(text).map(Endpoint::toString).flatMap(Endpoint::tryParse))
                .isEqualTo(Endpoint.tryParse(text));
    }

    @Property(tries = 500)
    void noFileMakesTheReaderThrow(@ForAll("wildRows") String text) {
        var base = new Given().readText(Given.HEADER + "\n" + text);
        assertThat(base.rejectedLines().size() + base.customers().size())
                .isLessThanOrEqualTo(Math.max(base.rows(), base.rejectedLines().size()));
    }

    @Provide
    Arbitrary<String> wildRows() {
        Arbitrary<String> bits = Arbitraries.of(
                ",",
                ",",
                ",",
                ",",
                "\"",
                "\n",
                "\r",
                ";",
                "=",
                "*",
                "-",
                "+",
                "5000",
                "+12125550100",
                "peering",
                "198.51.100.1",
                "204",
                "\u0000",
                "é",
                "\ud83d\ude00",
                "dynamic-peering",
                "::",
                "[",
                "]",
                ":",
                "1E5",
                " ",
                "x");
        return bits.list().ofMaxSize(80).map(parts -> String.join("", parts));
    }

    @Provide
    Arbitrary<ForwardTarget> targets() {
        Arbitrary<ForwardTarget> off = Arbitraries.longs()
                .between(1_000_000L, 999_999_999_999_999L)
                .map(digits -> new OffNet(new Did(digits)));
        Arbitrary<ForwardTarget> on =
                Arbitraries.strings().numeric().ofMinLength(2).ofMaxLength(7).map(OnNet::new);
        return Arbitraries.oneOf(off, on);
    }

    @Provide
    Arbitrary<Endpoint> endpoints() {
        Arbitrary<Integer> part = Arbitraries.integers().between(0, 255);
        Arbitrary<String> v4 =
                Combinators.combine(part, part, part, part).as((a, b, c, d) -> a + "." + b + "." + c + "." + d);
        Arbitrary<String> v6 = Arbitraries.integers()
                .between(0, 0xffff)
                .list()
                .ofSize(7)
                .map(parts -> Hosts.canonical("2001:"
                                + parts.stream().map(Integer::toHexString).collect(Collectors.joining(":")))
                        .orElseThrow());
        Arbitrary<String> name = Arbitraries.strings()
                .withCharRange('a', 'z')
                .ofMinLength(1)
                .ofMaxLength(20)
                .map(x -> x + ".example");
        Arbitrary<OptionalInt> port = Arbitraries.integers()
                .between(1, 65_535)
                .optional()
                .map(value -> value.map(OptionalInt::of).orElse(OptionalInt.empty()));
        return Combinators.combine(Arbitraries.oneOf(v4, v6, name), port).as(Endpoint::new);
    }
}
