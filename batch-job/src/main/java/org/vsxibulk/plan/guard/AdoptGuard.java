package org.vsxibulk.plan.guard;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vsxibulk.customer.Amount;
import org.vsxibulk.customer.Customer;
import org.vsxibulk.plan.ChangeAction;
import org.vsxibulk.plan.Consent;
import org.vsxibulk.plan.PlannedChange;
import org.vsxibulk.plan.rule.Situation;
import org.vsxibulk.vsxi.Field;
import org.vsxibulk.vsxi.dialect.TableDialect;

/**
 * A trunk that is on the switch already, and that no earlier run wrote, may be somebody else's: a typing mistake in an id
 * would change it. Its tables are as good as the trunk, also when it is gone: somebody made them.
 */
final class AdoptGuard implements Guard {

    private final Situation situation;
    private final Map<Integer, Boolean> onTheSwitch = new HashMap<>();
    private final Map<Integer, Adoption> adoptions = new LinkedHashMap<>();

    AdoptGuard(Situation situation) {
        this.situation = situation;
    }

    @Override
    public void see(PlannedChange change) {
        if (!change.action().writes() || change.customer().isEmpty()) {
            return;
        }
        Customer customer = change.customer().get();
        int trunk = customer.trunkId().value();
        if (situation.ownTrunks().contains(trunk)) {
            return;
        }
        boolean there = onTheSwitch.computeIfAbsent(trunk, situation::hasTrunk);
        if (there || (change.action() != ChangeAction.CREATE && inItsOwnTables(change, customer))) {
            adoptions
                    .computeIfAbsent(trunk, unseen -> new Adoption(customer, there))
                    .add(change);
        }
    }

    private boolean inItsOwnTables(PlannedChange change, Customer customer) {
        return switch (change.step().part()) {
            case ROUTE_TABLE, DIGIT_MAPPING_TABLE, ROUTES -> true;
            case DIGIT_MAPPINGS ->
                live(Field.MAPPING_TABLE, change)
                        .equals(customer.digitMappingTableId().toString());
            case SIP_USER ->
                live(Field.SIP_TRUNK, change).equals(customer.trunkId().toString());
            case TRUNK, INBOUND_ROUTES -> false;
        };
    }

    private String live(Field field, PlannedChange change) {
        TableDialect names = situation.names(field.table());
        return change.live().map(entry -> names.readOne(field, entry)).orElse("");
    }

    @Override
    public Optional<Trip> trip() {
        if (adoptions.isEmpty()) {
            return Optional.empty();
        }
        List<Adoption> all = List.copyOf(adoptions.values());
        long trunks = all.stream().filter(Adoption::ofTrunk).count();
        String who = trunks == all.size()
                ? Amount.of(trunks, "trunk is", "trunks are")
                        + " on the switch already, and no earlier run of this tool" + " wrote "
                        + (trunks == 1 ? "it; it" : "them; they") + " would be changed"
                : Amount.of(all.size(), "customer has", "customers have") + " something on the switch already that no"
                        + " earlier run of this tool wrote, and it would be changed";
        return Optional.of(new Trip(
                Consent.ADOPT,
                who,
                all.stream().map(adoption -> adoption.inWords(situation)).toList(),
                all.stream().anyMatch(Adoption::changesTheTrunk) ? "plan/trunk-updates.jsonl" : "plan/*.jsonl",
                trunks == 1 && all.size() == 1
                        ? "If it is this customer's trunk"
                        : "If they are these customers' own"));
    }
}
