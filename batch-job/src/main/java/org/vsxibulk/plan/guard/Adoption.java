package org.vsxibulk.plan.guard;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.vsxibulk.blueprint.Part;
import org.vsxibulk.customer.Amount;
import org.vsxibulk.customer.Customer;
import org.vsxibulk.plan.ChangeAction;
import org.vsxibulk.plan.PlannedChange;
import org.vsxibulk.plan.rule.Situation;
import org.vsxibulk.vsxi.Field;
import org.vsxibulk.vsxi.FieldDifference;
import org.vsxibulk.vsxi.Table;

/** What would be changed of one customer that is on the switch already. */
final class Adoption {

    private static final int FIELDS_SHOWN = 3;

    private final Customer customer;
    private final boolean ofTrunk;
    private final List<FieldDifference> fields = new ArrayList<>();
    private final Map<Table, Long> others = new EnumMap<>(Table.class);
    private boolean deleted;

    /** @param ofTrunk whether its trunk is on the switch; otherwise only something of its tables */
    Adoption(Customer customer, boolean ofTrunk) {
        this.customer = customer;
        this.ofTrunk = ofTrunk;
    }

    boolean ofTrunk() {
        return ofTrunk;
    }

    boolean changesTheTrunk() {
        return !fields.isEmpty();
    }

    void add(PlannedChange change) {
        if (change.step().part() == Part.TRUNK) {
            fields.addAll(change.differences());
            deleted = change.action() == ChangeAction.DELETE;
        } else {
            others.merge(change.step().part().table(), 1L, Long::sum);
        }
    }

    String inWords(Situation situation) {
        List<String> what = new ArrayList<>();
        if (deleted) {
            what.add("the trunk would be deleted");
        }
        List<FieldDifference> told = fields.stream()
                // to which tables a trunk moves is said by another guard, with what it leaves behind
                .filter(difference -> difference.field() != Field.TRUNK_ROUTE_TABLE
                        && difference.field() != Field.TRUNK_MAPPING_TABLE)
                .toList();
        told.stream().limit(FIELDS_SHOWN).map(Adoption::inWords).forEach(what::add);
        if (told.size() > FIELDS_SHOWN) {
            what.add(Amount.of(told.size() - FIELDS_SHOWN, "more fields"));
        }
        if (fields.size() > told.size()) {
            what.add("its tables");
        }
        others.forEach((table, count) -> what.add(Amount.of(count, table.plural())));
        return (ofTrunk
                        ? situation.trunkInWords(customer.trunkId().toString())
                        : "what trunk " + customer.trunkId() + " had")
                + " (" + InputRow.of(customer) + "): " + String.join(", ", what);
    }

    private static String inWords(FieldDifference difference) {
        return difference.field().word() + " '" + Situation.shown(difference.liveText()) + "' → '"
                + difference.desiredText() + "'";
    }
}
