package org.vsxibulk.audit;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.vsxibulk.blueprint.Blueprint;
import org.vsxibulk.customer.Customer;
import org.vsxibulk.settings.Settings;
import org.vsxibulk.settings.SettingsFixture;
import org.vsxibulk.vsxi.DesiredEntry;
import org.vsxibulk.vsxi.Field;
import org.vsxibulk.vsxi.Table;
import org.vsxibulk.vsxi.dialect.Dialect;
import org.vsxibulk.vsxi.dialect.TableDialect;
import org.vsxibulk.vsxi.live.LiveTableBuilder;
import org.vsxibulk.vsxi.live.LiveTables;
import org.vsxibulk.vsxi.xml.Element;

/** A switch of plain lists that starts as the input wants it, is then spoilt by a test, and audited. */
final class AuditBench {

    final Settings settings;
    final Dialect dialect;
    final List<Customer> customers;
    final Map<Table, List<Element>> entries = new EnumMap<>(Table.class);
    private final Path folder;
    private AuditContext context = AuditContext.none();

    AuditBench(Dialect dialect, Path folder, Settings settings, List<Customer> customers) {
        this.dialect = dialect;
        this.folder = folder;
        this.settings = settings;
        this.customers = customers;
        for (Table table : Table.values()) {
            entries.put(table, new ArrayList<>());
        }
        sharedObjects();
        Blueprint blueprint = new Blueprint(settings, dialect);
        customers.forEach(customer -> blueprint.forEach(customer, this::create));
    }

    static AuditBench of(Dialect dialect, Path folder, Customer... customers) {
        return new AuditBench(dialect, folder, SettingsFixture.settings().build(), List.of(customers));
    }

    /** What exists on the switch already: carriers, the loop trunk, its table, the inbound table, a stranger. */
    private void sharedObjects() {
        create(DesiredEntry.of(Table.ROUTE_TABLE)
                .own(Field.ROUTE_TABLE_ID, 10)
                .own(Field.ROUTE_TABLE_NAME, "inbound")
                .build());
        for (int table : new int[] {900, 77}) {
            create(DesiredEntry.of(Table.DIGIT_MAPPING_TABLE)
                    .own(Field.MAPPING_TABLE_ID, table)
                    .own(Field.MAPPING_TABLE_NAME, "shared")
                    .build());
        }
        create(trunk(100, "carrier", "192.0.2.1").build());
        create(trunk(101, "carrier two", "192.0.2.2").build());
        create(trunk(900, "loop", "203.0.113.9")
                .own(Field.TRUNK_MAPPING_TABLE, 900)
                .build());
        create(route(10, "+13035550000", 1, 100));
        create(mapping(900, "+13035550001", "+13035550002"));
    }

    static DesiredEntry.Builder trunk(int id, String name, String address) {
        return DesiredEntry.of(Table.TRUNK)
                .own(Field.TRUNK_ID, id)
                .own(Field.TRUNK_NAME, name)
                .own(Field.TRUNK_ADDRESS, address)
                .own(Field.TRUNK_TYPE, "peering")
                .own(Field.TRUNK_SERVICE_PORT, 1)
                .own(Field.TRUNK_MAPPING_TABLE, 77)
                .own(Field.TRUNK_ROUTE_TABLE, 10);
    }

    static DesiredEntry route(int table, String match, int extension, int destination) {
        return DesiredEntry.of(Table.ROUTE)
                .own(Field.ROUTE_TABLE, table)
                .own(Field.ROUTE_MATCH, match)
                .own(Field.ROUTE_EXTENSION, extension)
                .own(Field.ROUTE_DESTINATION, destination)
                .build();
    }

    static DesiredEntry mapping(int table, String match, String replacement) {
        return DesiredEntry.of(Table.DIGIT_MAPPING)
                .own(Field.MAPPING_TABLE, table)
                .own(Field.MAPPING_MATCH, match)
                .own(Field.MAPPING_REPLACEMENT, replacement)
                .build();
    }

    static DesiredEntry sipUser(String name, int trunk) {
        return DesiredEntry.of(Table.SIP_USER)
                .own(Field.SIP_USERNAME, name)
                .own(Field.SIP_TRUNK, trunk)
                .build();
    }

    void create(DesiredEntry desired) {
        entries.get(desired.table()).add(dialect.table(desired.table()).create(desired));
    }

    /** Whether an entry has a value of ours in a field. */
    Predicate<Element> having(Field field, String value) {
        TableDialect names = dialect.table(field.table());
        return entry -> names.readOne(field, entry).equals(names.comparable(field, value));
    }

    AuditBench delete(Table table, Predicate<Element> which) {
        if (!entries.get(table).removeIf(which)) {
            throw new IllegalArgumentException("nothing to delete");
        }
        return this;
    }

    /** Changes fields of the entries that match. */
    AuditBench change(Table table, Predicate<Element> which, UnaryOperator<DesiredEntry.Builder> fields) {
        return replace(
                table,
                which,
                entry -> dialect.table(table)
                        .update(entry, fields.apply(DesiredEntry.of(table)).build()));
    }

    AuditBench replace(Table table, Predicate<Element> which, UnaryOperator<Element> change) {
        if (entries.get(table).stream().noneMatch(which)) {
            throw new IllegalArgumentException("nothing to change");
        }
        entries.get(table).replaceAll(entry -> which.test(entry) ? change.apply(entry) : entry);
        return this;
    }

    /** Adds changed copies of the entries that match. */
    AuditBench copy(Table table, Predicate<Element> which, UnaryOperator<DesiredEntry.Builder> fields) {
        DesiredEntry changes = fields.apply(DesiredEntry.of(table)).build();
        List<Element> copies = entries.get(table).stream()
                .filter(which)
                .map(entry -> dialect.table(table).update(entry, changes))
                .toList();
        entries.get(table).addAll(copies);
        return this;
    }

    AuditBench with(AuditContext surroundings) {
        context = surroundings;
        return this;
    }

    List<Finding> audit(AuditScope scope) {
        return audit(scope, customers);
    }

    List<Finding> audit(AuditScope scope, List<Customer> input) {
        List<Finding> findings = new ArrayList<>();
        try (LiveTables live = live()) {
            AuditCounts counts = new Auditor(new Blueprint(settings, dialect), settings, dialect)
                    .run(input, live, scope, findings::add, context);
            if (counts.findings() != findings.size()) {
                throw new AssertionError("counted " + counts.findings() + " of " + findings.size());
            }
        }
        return findings;
    }

    /** Rule, table and key of each finding. */
    static List<String> told(List<Finding> findings) {
        return findings.stream()
                .map(finding -> String.join(" ", finding.rule(), finding.table().word(), finding.key(), finding.field())
                        .strip())
                .toList();
    }

    private LiveTables live() {
        LiveTables tables = new LiveTables();
        entries.forEach((table, list) -> {
            try (var builder =
                    new LiveTableBuilder(dialect.table(table), folder.resolve(table.word() + ".xml"), Instant.EPOCH)) {
                list.forEach(builder::add);
                tables.put(builder.finish(Optional.empty()));
            }
        });
        return tables;
    }
}
