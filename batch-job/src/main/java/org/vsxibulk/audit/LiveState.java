package org.vsxibulk.audit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.vsxibulk.customer.Customer;
import org.vsxibulk.settings.Loop;
import org.vsxibulk.settings.Settings;
import org.vsxibulk.settings.Strictness;
import org.vsxibulk.vsxi.DesiredEntry;
import org.vsxibulk.vsxi.EntryKey;
import org.vsxibulk.vsxi.Field;
import org.vsxibulk.vsxi.Table;
import org.vsxibulk.vsxi.Words;
import org.vsxibulk.vsxi.dialect.Dialect;
import org.vsxibulk.vsxi.dialect.TableDialect;
import org.vsxibulk.vsxi.live.LiveTable;
import org.vsxibulk.vsxi.live.TableSource;

/**
 * Runs the rules on the live trunks of the input and on what they refer to. Needs no routes and no mappings, so that it need
 * not wait for them; what it finds is told at the end.
 */
final class LiveState {

    private record Found(EntryKey key, Optional<Customer> customer, Flaw flaw) {}

    private final Settings settings;
    private final Dialect dialect;
    private final TableSource live;
    private final AuditScope scope;
    private final CustomerIndex customers;
    private final Compared compared;
    private final List<Found> found = new ArrayList<>();

    LiveState(
            Settings settings,
            Dialect dialect,
            TableSource live,
            AuditScope scope,
            CustomerIndex customers,
            Compared compared) {
        this.settings = settings;
        this.dialect = dialect;
        this.live = live;
        this.scope = scope;
        this.customers = customers;
        this.compared = compared;
    }

    /** To be called once the trunks have been compared. */
    void look() {
        List<LiveTrunk> trunks = trunks();
        List<TrunkRule> rules = rules();
        for (LiveTrunk trunk : trunks) {
            if (customers.ofTrunk(trunk.id()).isPresent()) {
                Set<Field> mismatched = compared.mismatchesOf(trunk.id());
                rules.forEach(rule -> rule.check(trunk, mismatched)
                        .ifPresent(flaw -> found.add(new Found(trunk.key(), customers.ofTrunk(trunk.id()), flaw))));
            }
        }
        sharedTables();
        if (settings.sharedAddresses() != Strictness.OFF) {
            sharedAddresses(trunks);
        }
    }

    void tell(FindingLog log) {
        found.forEach(one -> log.add(one.key(), one.customer(), one.flaw()));
    }

    /** Without keys that stand twice, which is told elsewhere: nobody knows which of them the switch uses. */
    private List<LiveTrunk> trunks() {
        LiveTable table = live.get(Table.TRUNK);
        Copies copies = new Copies(table);
        SortedMap<Integer, LiveTrunk> trunks = compared.trunks();
        table.forEach(
                position -> !trunks.containsKey(position),
                (position, entry) -> trunks.put(position, LiveTrunk.read(dialect.table(Table.TRUNK), entry)));
        trunks.keySet().removeIf(copies::isDoubled);
        return List.copyOf(trunks.values());
    }

    private List<TrunkRule> rules() {
        TableDialect names = dialect.table(Table.TRUNK);
        // a table of the input has been compared: it is there, or its absence was told
        List<TrunkRule> rules = new ArrayList<>(MissingTable.rules(
                id -> customers.ofRouteTable(id).isPresent() || exists(Table.ROUTE_TABLE, Field.ROUTE_TABLE_ID, id),
                id -> customers.ofMappingTable(id).isPresent()
                        || exists(Table.DIGIT_MAPPING_TABLE, Field.MAPPING_TABLE_ID, id)));
        rules.add(IdsNotAligned.rule(settings.idAlignment()));
        settings.loop().map(this::loopAddress).ifPresent(address -> {
            String profile = Integer.toString(settings.stopRouteProfile());
            rules.add(Cfnr.policy(address, names.comparable(Field.TRUNK_POLICY, Words.TOP_DOWN)));
            rules.add(Cfnr.polling(address, names.comparable(Field.TRUNK_POLLING, Words.ON)));
            rules.add(Cfnr.stopRouteProfile(address, names.comparable(Field.TRUNK_STOP_ROUTE_PROFILE, profile)));
            rules.add(Cfnr.loopLast(address));
        });
        if (names.has(Field.TRUNK_SERVICE_STATE)) {
            rules.add(OutOfService.rule(names.comparable(Field.TRUNK_SERVICE_STATE, Words.IN_SERVICE)));
        }
        return rules;
    }

    private String loopAddress(Loop loop) {
        return dialect.table(Table.TRUNK).comparable(Field.TRUNK_ADDRESS, loop.address());
    }

    private boolean exists(Table table, Field id, int value) {
        return live.get(table).find(key(table, id, value)) >= 0;
    }

    private EntryKey key(Table table, Field id, int value) {
        return dialect.table(table).key(DesiredEntry.of(table).own(id, value).build());
    }

    private void sharedTables() {
        boolean numbers =
                customers.all().stream().anyMatch(customer -> !customer.dids().isEmpty());
        boolean loops =
                customers.all().stream().anyMatch(customer -> !customer.cfnr().isEmpty());
        if (numbers) {
            settings.inboundRouteTable()
                    .ifPresent(id -> shared(Table.ROUTE_TABLE, Field.ROUTE_TABLE_ID, "the inbound route table", id));
        }
        if (loops) {
            settings.loop()
                    .ifPresent(loop -> shared(
                            Table.DIGIT_MAPPING_TABLE,
                            Field.MAPPING_TABLE_ID,
                            "the loop trunk's digit mapping table",
                            loop.digitMappingTable()));
        }
    }

    private void shared(Table table, Field field, String what, int id) {
        MissingTable.unless(exists(table, field, id), table, what, id)
                .ifPresent(flaw -> found.add(new Found(key(table, field, id), Optional.empty(), flaw)));
    }

    private void sharedAddresses(List<LiveTrunk> trunks) {
        TableDialect names = dialect.table(Table.TRUNK);
        Set<String> ignored = new HashSet<>();
        settings.loop().map(this::loopAddress).ifPresent(ignored::add);
        names.dynamicAddress().ifPresent(address -> ignored.add(names.comparable(Field.TRUNK_ADDRESS, address)));
        Map<SharedAddress.Source, List<LiveTrunk>> groups = SharedAddress.groups(
                trunks.stream().filter(this::hasNoFindingOfItsOwn).toList(), trunk -> isPeering(names, trunk), ignored);
        groups.forEach((source, group) -> group.stream()
                .filter(trunk -> customers.ofTrunk(trunk.id()).isPresent())
                .findFirst()
                .ifPresent(ours -> found.add(new Found(
                        new EntryKey(Table.TRUNK, source.toString()),
                        customers.ofTrunk(ours.id()),
                        SharedAddress.flaw(source, group, settings.sharedAddresses())))));
    }

    /** An orphan, or a trunk whose address, port or type is told to be wrong, is the cause itself. */
    private boolean hasNoFindingOfItsOwn(LiveTrunk trunk) {
        if (customers.ofTrunk(trunk.id()).isEmpty()) {
            return scope == AuditScope.PARTIAL || !settings.ownedIds().trunks().contains(trunk.id());
        }
        Set<Field> mismatched = compared.mismatchesOf(trunk.id());
        return !mismatched.contains(Field.TRUNK_ADDRESS)
                && !mismatched.contains(Field.TRUNK_ADDRESS_PORT)
                && !mismatched.contains(Field.TRUNK_PORT)
                && !mismatched.contains(Field.TRUNK_SERVICE_PORT)
                && !mismatched.contains(Field.TRUNK_TYPE);
    }

    private static boolean isPeering(TableDialect names, LiveTrunk trunk) {
        return !names.has(Field.TRUNK_TYPE) || trunk.type().equals(names.comparable(Field.TRUNK_TYPE, Words.PEERING));
    }
}
