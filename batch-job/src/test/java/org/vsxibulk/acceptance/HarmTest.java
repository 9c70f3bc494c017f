package org.vsxibulk.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vsxibulk.acceptance.Harm.Verb.DECOMMISSION;
import static org.vsxibulk.acceptance.Harm.Verb.MIGRATE;
import static org.vsxibulk.acceptance.Harm.Verb.PRUNE;
import static org.vsxibulk.acceptance.Harm.Verb.RENAME;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What a switch or another administrator may do to a run, and what it costs: who stops it, with which exit code, how many
 * entries of all tables are harmed, and that screen and report name the entry. The figures stand in docs/guards.md.
 */
class HarmTest extends Story {

    /** What an undisturbed run leaves, by verb. */
    private static final Map<Harm.Verb, DocumentsByKey> UNDISTURBED = new ConcurrentHashMap<>();

    static Stream<Harm> harms() {
        return Stream.concat(ofWrites(), Stream.concat(ofAdministrators(), ofDeletes()));
    }

    private static Stream<Harm> ofWrites() {
        return Stream.of(
                new Harm("an element of the template is dropped", MIGRATE)
                        .fault("drop-field:update/resource:path=tos")
                        .stoppedBy("the canary of step new-trunks")
                        .names("id=5006 of customer C5006")
                        .ends(8, 1),
                new Harm("a field of an existing trunk is ignored", MIGRATE)
                        .fault("drop-field:update/resource:path=capacity:match=<trunkId>5000<")
                        .stoppedBy("the canary of step trunk-updates")
                        .names("id=5000 of customer C5000")
                        .ends(8, 1),
                new Harm("repeats are doubled", MIGRATE)
                        .fault("append-repeats:update/resource")
                        .stoppedBy("the canary of step trunk-updates")
                        .names("id=5000 of customer C5000")
                        .ends(8, 1),
                new Harm("a neighbour is harmed", MIGRATE)
                        .fault("neighbour:update/resource")
                        .stoppedBy("the canary of step new-trunks")
                        .names("other entries of the table moved: id=")
                        .ends(8, 1),
                new Harm("neighbours are harmed from the second document on", MIGRATE)
                        .fault("neighbour:update/resource:from=2")
                        .stoppedBy("the canary of step trunk-updates")
                        .names("other entries of the table moved: id=")
                        .ends(8, 2),
                new Harm("a neighbour is harmed by the last document only", RENAME)
                        .fault("neighbour:update/resource:nth=3")
                        .stoppedBy("findings")
                        .names("changed-meanwhile")
                        .ends(3, 1),
                new Harm("the template has a wrong constant, which the switch replaces", MIGRATE)
                        .dialect("<codecPolicy>enforced<", "<codecPolicy>enforcd<")
                        .fault("edit:update/resource:when=after:key=5006:set=codecPolicy=enforced")
                        .stoppedBy("the canary of step new-trunks")
                        .names("codecPolicy: sent 'enforcd', came back 'enforced'")
                        .ends(8, 0),
                new Harm("the dialect has a wrong element name, which the switch ignores", MIGRATE)
                        .dialect("optionPoll", "optionPolling")
                        .fault("drop-field:update/resource:path=typeSIPgw/optionPolling")
                        .stoppedBy("migrate stopped before its first write")
                        .names("fields.polling")
                        .ends(8, 0),
                new Harm("the dialect has a wrong value word, which no trunk has", MIGRATE)
                        .dialect("peering: peering", "peering: pering")
                        .stoppedBy("migrate stopped before its first write")
                        .names("types.peering")
                        .ends(8, 0),
                new Harm("a number is taken over", MIGRATE)
                        .row(Row.peering(5010, "198.51.100.99").dids("+19075550103"))
                        .stoppedBy("migrate stopped before its first write")
                        .names("would lose the number +19075550103")
                        .ends(8, 0),
                new Harm("a stand-by answers", MIGRATE)
                        .fault("standby")
                        .stoppedBy("standby")
                        .names("standby")
                        .ends(7, 0),
                new Harm("the node becomes the stand-by one in the middle of a step", MIGRATE)
                        .fault("standby-deaf:update/resource:nth=2")
                        .stoppedBy("standby")
                        .names("standby")
                        .ends(7, 0));
    }

    private static Stream<Harm> ofAdministrators() {
        return Stream.of(
                new Harm("a stranger is deleted before the canary: the table shrinks", MIGRATE)
                        .deletes("update/route_index:nth=1", "resource", "200001")
                        .stoppedBy("the canary of step new-trunks")
                        .names("id=200001 is gone")
                        .ends(8, 0),
                new Harm("an entry of the plan is changed before the canary", MIGRATE)
                        .changes("update/route_index:nth=1", "5001")
                        .stoppedBy("the canary of step new-trunks")
                        .names("id=5001 changed")
                        .ends(8, 0),
                new Harm("an entry of the plan is created before the canary", MIGRATE)
                        .creates("update/route_index:nth=1", "5007")
                        .stoppedBy("the canary of step new-trunks")
                        .names("id=5007 appeared")
                        .ends(8, 0),
                new Harm("an entry of the plan is changed while the canary flies", RENAME)
                        .changes("update/resource:nth=1", "5003")
                        .stoppedBy("the canary of step trunk-updates")
                        .names("id=5003 changed")
                        .ends(8, 0),
                new Harm("the canary's own entry is changed before it flies", RENAME)
                        .changes("update/route_index:nth=1", "5000")
                        .stoppedBy("clean")
                        .ends(0, 1),
                new Harm("an entry of the plan is changed between canary and bulk", RENAME)
                        .changes("update/resource:nth=3", "5003")
                        .stoppedBy("clean")
                        .ends(0, 1),
                new Harm("an entry of the plan is deleted between canary and bulk", RENAME)
                        .deletes("update/resource:nth=3", "resource", "5003")
                        .stoppedBy("clean")
                        .ends(0, 1),
                new Harm("an entry of the plan is created between canary and bulk", MIGRATE)
                        .creates("update/resource:nth=2", "5007")
                        .stoppedBy("clean")
                        .ends(0, 1),
                new Harm("an entry of the plan is changed while a document is halved", RENAME)
                        .fault("refuse:update/resource:match=<trunkId>5002<")
                        .changes("update/resource:nth=6", "5004")
                        .stoppedBy("partly applied")
                        .names("id=5002")
                        .ends(4, 1),
                new Harm("a stranger is changed between canary and bulk", RENAME)
                        .changes("update/resource:nth=3", "200001")
                        .stoppedBy("findings")
                        .names("id=200001")
                        .ends(3, 0),
                new Harm("a stranger is deleted between canary and bulk", RENAME)
                        .deletes("update/resource:nth=3", "resource", "200001")
                        .stoppedBy("findings")
                        .names("id=200001")
                        .ends(3, 0),
                new Harm("an entry of the plan is changed while the run is away", RENAME)
                        .interrupted("update/resource:times=1")
                        .changes("download/resource:nth=1", "5003")
                        .stoppedBy("conflict")
                        .names("5003")
                        .ends(4, 0));
    }

    private static Stream<Harm> ofDeletes() {
        return Stream.of(
                new Harm("an empty key field matches everything beside it", PRUNE)
                        .fault("wildcard-delete:delete/route")
                        .stoppedBy("the canary of step delete-routes")
                        .names("table=5000 match=011 extension=4 is gone")
                        .ends(8, 1),
                new Harm("an empty key field matches the whole table", PRUNE)
                        .fault("wildcard-delete-all:delete/route")
                        .stoppedBy("the canary of step delete-routes")
                        .names("is gone")
                        .endsWithManyHarmed(8),
                new Harm("a delete takes another entry along", PRUNE)
                        .fault("edit:delete/route:nth=1:when=after:key=10,9075550103,1:delete=yes")
                        .stoppedBy("the canary of step delete-inbound-routes")
                        .names("match=9075550103 extension=1 is gone")
                        .ends(8, 1),
                new Harm("a document of deletes takes another entry along", PRUNE)
                        .fault("edit:delete/route:nth=2:when=after:key=10,9075550103,1:delete=yes")
                        .stoppedBy("the table of routes shrank")
                        .names("gone: table=10 match=9075550103 extension=1")
                        .ends(8, 1),
                new Harm("the node becomes the stand-by one before a delete", PRUNE)
                        .fault("standby-deaf:delete/route:nth=1")
                        .stoppedBy("standby")
                        .names("standby")
                        .ends(7, 0),
                new Harm("an empty key field matches the whole table", DECOMMISSION)
                        .fault("wildcard-delete-all:delete/route")
                        .stoppedBy("the canary of step delete-routes")
                        .names("is gone")
                        .endsWithManyHarmed(8),
                new Harm("a delete takes another entry along", DECOMMISSION)
                        .fault("edit:delete/resource:nth=1:when=after:key=200001:delete=yes")
                        .stoppedBy("the canary of step delete-trunks")
                        .names("id=200001 is gone")
                        .ends(8, 1),
                new Harm("a document of deletes takes another entry along", DECOMMISSION)
                        .fault("edit:delete/resource:nth=2:when=after:key=200001:delete=yes")
                        .stoppedBy("the table of trunks shrank")
                        .names("gone: id=200001")
                        .ends(8, 1),
                new Harm("an entry that is to go is changed before the canary", DECOMMISSION)
                        .changes("delete/route:nth=1", "5001")
                        .stoppedBy("the canary of step delete-trunks")
                        .names("id=5001 changed")
                        .ends(8, 0),
                new Harm("the node becomes the stand-by one in the middle", DECOMMISSION)
                        .fault("standby-deaf:delete/route:nth=2")
                        .stoppedBy("standby")
                        .names("standby")
                        .ends(7, 0));
    }

    private static List<Row> base(int first, int after) {
        return IntStream.range(first, after)
                .mapToObj(id -> Row.peering(id, "198.51.100." + (id - 4990) + ";198.51.101." + (id - 4990))
                        .dids("+121255501" + (id - 4990) + ";+121255502" + (id - 4990))
                        .extensions("3;4")
                        .with("capacity", "50"))
                .toList();
    }

    private static Row[] on(Harm.Verb verb) {
        return switch (verb) {
            case MIGRATE ->
                rows(Stream.concat(base(5000, 5006).stream().map(HarmTest::wider), base(5006, 5009).stream()));
            case RENAME -> rows(base(5000, 5006).stream().map(HarmTest::wider));
            case PRUNE ->
                rows(base(5000, 5006).stream()
                        .map(row ->
                                row.extensions("3").dids(row.cells().get("dids").split(";")[0])));
            case DECOMMISSION -> rows(base(5000, 5003).stream());
        };
    }

    private static Row[] rows(Stream<Row> rows) {
        return rows.toArray(Row[]::new);
    }

    private static Row wider(Row row) {
        return row.with("capacity", "80").with("customer_name", row.cells().get("customer_name") + " Ltd");
    }

    private static void sixCustomersAreOnTheSwitch(Product product) {
        product.settings(product.settings()
                .with(
                        "customer-routes",
                        "[{match: \"\", min-length: 8, max-length: 40, destinations: [100]}, {match: \"011\", extension: 4,"
                                + " min-length: 8, max-length: 40, destinations: [101]}]"));
        run(product, "migrate", product.customers(rows(base(5000, 5006).stream())));
    }

    private static void run(Product product, String verb, Object... words) {
        Ended ended = product.run(verb, words);
        assertThat(ended.exitCode()).as(ended.screen()).isZero();
    }

    private DocumentsByKey undisturbed(Harm.Verb verb) {
        try (Switch other = Switch.start(options -> options)) {
            Product undisturbed = new Product(folder.resolve("undisturbed"));
            undisturbed.connect(other);
            sixCustomersAreOnTheSwitch(undisturbed);
            run(undisturbed, verb.word(), verb.words(undisturbed.customers(on(verb))));
            return DocumentsByKey.of(other);
        }
    }

    private Ended run(Harm harm) {
        Row[] rows =
                Stream.concat(Stream.of(on(harm.verb())), harm.rows().stream()).toArray(Row[]::new);
        return product.run(harm.verb().word(), harm.verb().words(product.customers(rows)));
    }

    private static String page(Ended ended) {
        return ended.read("report.html").replace("&#39;", "'").replace("&#x3D;", "=");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("harms")
    void isStoppedAndTold(Harm harm) {
        sixCustomersAreOnTheSwitch(product);
        DocumentsByKey healthy = UNDISTURBED.computeIfAbsent(harm.verb(), this::undisturbed);
        DocumentsByKey before = DocumentsByKey.of(sbc);
        harm.dialect()
                .ifPresent(change -> product.settings(product.settings()
                        .with("dialect", DialectCopy.everywhere(folder, change.getKey(), change.getValue()))));
        if (harm.interruption().isPresent()) {
            sbc.simulator().faults().add(harm.interruption().get());
            assertThat(run(harm).exitCode()).isEqualTo(7);
        }
        harm.faults().forEach(sbc.simulator().faults()::add);

        Ended ended = run(harm);

        List<String> harmed = harm.harmed(before, DocumentsByKey.of(sbc), healthy);
        String told = ended.screen().replaceAll("\\s+", " ");
        assertThat(ended.exitCode()).as(harmed + told).isEqualTo(harm.exitCode());
        assertThat(told).contains(harm.stopper());
        if (!harm.name().isEmpty()) {
            assertThat(told).contains(harm.name());
            assertThat(page(ended)).as("report.html").contains(harm.name());
        }
        if (harm.many()) {
            assertThat(harmed).hasSizeGreaterThan(100);
        } else {
            assertThat(harmed).hasSize(harm.count());
        }
        strangersAreNow();
    }
}
