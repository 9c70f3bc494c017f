package org.vsxibulk.audit;

import java.util.Optional;
import java.util.function.Supplier;
import org.vsxibulk.blueprint.NumberOwners;
import org.vsxibulk.customer.Customer;
import org.vsxibulk.settings.Settings;
import org.vsxibulk.vsxi.EntryKey;
import org.vsxibulk.vsxi.Table;
import org.vsxibulk.vsxi.dialect.TableDialect;
import org.vsxibulk.vsxi.live.LiveTable;
import org.vsxibulk.vsxi.xml.Element;

/**
 * Goes through the live entries that nothing in the input asked for: {@code orphan}, {@code duplicate-inbound} and
 * {@code duplicate-key}.
 */
final class Leftovers {

    /** Gets the live entries of which nothing was told. */
    @FunctionalInterface
    interface Untold {
        void accept(LiveFacts facts, Element entry);
    }

    private final Settings settings;
    private final AuditScope scope;
    private final AuditContext context;
    private final CustomerIndex customers;
    private final Compared compared;
    private final Supplier<OrphanedNumbers> orphanedNumbers;
    private final FindingLog log;

    Leftovers(
            Settings settings,
            AuditScope scope,
            AuditContext context,
            CustomerIndex customers,
            Compared compared,
            Supplier<OrphanedNumbers> orphanedNumbers,
            FindingLog log) {
        this.settings = settings;
        this.scope = scope;
        this.context = context;
        this.customers = customers;
        this.compared = compared;
        this.orphanedNumbers = orphanedNumbers;
        this.log = log;
    }

    /** @param owners whose the numbers in this table are; asked only when the table is shared */
    void run(LiveTable live, TableDialect dialect, Supplier<NumberOwners> owners, Untold untold) {
        Copies copies = new Copies(live);
        copies.forEachFirst((first, times) -> {
            if (compared.isMatched(live.table(), first)) {
                duplicate(dialect, live.entry(first), times, owners);
            }
        });
        live.forEach(
                position -> !compared.isMatched(live.table(), position) && !copies.isCopy(position),
                (position, entry) -> {
                    context.stopCheck().run();
                    look(dialect, entry, owners, untold);
                });
    }

    private void duplicate(TableDialect dialect, Element entry, int times, Supplier<NumberOwners> owners) {
        LiveFacts facts = LiveFacts.read(dialect, entry);
        Optional<Customer> customer = ownerOfNumber(facts, owners).or(() -> ownerOfId(facts));
        log.add(dialect.key(entry), customer, DuplicateKey.flaw(times));
    }

    private void look(TableDialect dialect, Element entry, Supplier<NumberOwners> owners, Untold untold) {
        LiveFacts facts = LiveFacts.read(dialect, entry);
        Optional<Customer> byNumber = ownerOfNumber(facts, owners);
        EntryKey key = dialect.key(entry);
        if (facts.table() == Table.ROUTE && byNumber.isPresent() && hasItsOwnRoute(facts)) {
            int trunk = byNumber.get().trunkId().value();
            log.add(key, byNumber, DuplicateInbound.flaw(facts.number(), facts.destinations(), trunk));
        } else if (scope == AuditScope.WHOLE_BASE
                && Orphan.is(facts, byNumber.isPresent() || isOrphanedNumber(facts), settings, context.notChecked())) {
            log.add(key, byNumber.or(() -> ownerOfId(facts)), Orphan.flaw(facts.table()));
        } else {
            untold.accept(facts, entry);
        }
    }

    private boolean isOrphanedNumber(LiveFacts facts) {
        return facts.table() == Table.DIGIT_MAPPING
                && Shared.isLoopTable(facts.id(), settings)
                && orphanedNumbers.get().contains(facts.number());
    }

    private boolean hasItsOwnRoute(LiveFacts route) {
        return !compared.isMissingInbound(NumberOwners.hash(route.number()));
    }

    private Optional<Customer> ownerOfNumber(LiveFacts facts, Supplier<NumberOwners> owners) {
        boolean shared = switch (facts.table()) {
            case ROUTE -> Shared.isInboundTable(facts.id(), settings);
            case DIGIT_MAPPING -> Shared.isLoopTable(facts.id(), settings);
            default -> false;
        };
        return shared ? customers.at(owners.get().owner(NumberOwners.hash(facts.number()))) : Optional.empty();
    }

    private Optional<Customer> ownerOfId(LiveFacts facts) {
        return switch (facts.table()) {
            case TRUNK, SIP_USER -> customers.ofTrunk(facts.id());
            case ROUTE_TABLE -> customers.ofRouteTable(facts.id());
            case DIGIT_MAPPING_TABLE, DIGIT_MAPPING -> customers.ofMappingTable(facts.id());
            case ROUTE ->
                customers
                        .ofRouteTable(facts.id())
                        .or(() -> facts.destinations().stream()
                                .flatMap(trunk -> customers.ofTrunk(trunk).stream())
                                .findFirst());
        };
    }
}
