package org.vsxibulk.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vsxibulk.blueprint.CustomerFixture.customer;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vsxibulk.blueprint.Blueprint;
import org.vsxibulk.blueprint.Part;
import org.vsxibulk.customer.Customer;
import org.vsxibulk.settings.Settings;
import org.vsxibulk.settings.SettingsFixture;
import org.vsxibulk.vsxi.DesiredEntry;
import org.vsxibulk.vsxi.Field;
import org.vsxibulk.vsxi.Table;
import org.vsxibulk.vsxi.TestDialects;
import org.vsxibulk.vsxi.dialect.Dialect;
import org.vsxibulk.vsxi.live.LiveTableBuilder;
import org.vsxibulk.vsxi.live.LiveTables;

/** Five hundred customers with a hundred numbers each; a full base with {@code -Dfull.base=10000} and a small heap. */
class FullBaseTest {

    @TempDir
    private Path folder;

    @Test
    void aFullBaseIsAuditedInASmallHeap() {
        int size = Integer.getInteger("full.base", 500);
        Settings settings = SettingsFixture.settings().build();
        Dialect dialect = TestDialects.plain();
        Blueprint blueprint = new Blueprint(settings, dialect);
        List<Customer> customers = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            long first = 12_120_000_000L + i * 100L;
            customers.add(customer(5000 + i)
                    .extensions(3)
                    .dids(LongStream.range(first, first + 100).toArray())
                    .cfnr(LongStream.range(first, first + 50)
                            .mapToObj(did -> "+" + did + "=+13105550177")
                            .toArray(String[]::new))
                    .build());
        }
        try (LiveTables live = live(customers, blueprint, dialect)) {
            for (List<Customer> input : List.of(customers, customers.subList(0, size / 2))) {
                long start = System.nanoTime();
                AuditCounts counts = new Auditor(blueprint, settings, dialect)
                        .run(input, live, AuditScope.WHOLE_BASE, finding -> {});
                System.gc();
                Runtime jvm = Runtime.getRuntime();
                System.out.printf(
                        "%d customers, %d entries, %s: %d ms, %d MB in use after, of %d MB%n",
                        input.size(),
                        counts.checked(),
                        counts.byRule(),
                        (System.nanoTime() - start) / 1_000_000,
                        (jvm.totalMemory() - jvm.freeMemory()) >> 20,
                        jvm.maxMemory() >> 20);
                assertThat(counts.of("missing")).isEqualTo(2);
                assertThat(counts.of("missing-table")).isEqualTo(2);
                assertThat(counts.of("orphan") > 0).isEqualTo(input.size() < size);
            }
        }
    }

    /** As the input wants it, but for one number and the shared tables, which are told to be missing once each. */
    private LiveTables live(List<Customer> customers, Blueprint blueprint, Dialect dialect) {
        Map<Table, LiveTableBuilder> builders = new EnumMap<>(Table.class);
        for (Table table : Table.values()) {
            builders.put(
                    table,
                    new LiveTableBuilder(dialect.table(table), folder.resolve(table.word() + ".xml"), Instant.EPOCH));
        }
        for (Part part : Part.values()) {
            for (Customer customer : customers) {
                blueprint.forEach(customer, part, desired -> {
                    if (!lost(desired)) {
                        builders.get(part.table())
                                .add(dialect.table(part.table()).create(desired));
                    }
                });
            }
        }
        LiveTables live = new LiveTables();
        builders.values().forEach(builder -> live.put(builder.finish(Optional.empty())));
        return live;
    }

    private static boolean lost(DesiredEntry desired) {
        return desired.value(Field.ROUTE_MATCH).equals("+12120000007")
                || desired.value(Field.MAPPING_MATCH).equals("+12120000007");
    }
}
