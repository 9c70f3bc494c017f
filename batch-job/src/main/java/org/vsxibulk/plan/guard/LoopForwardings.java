package org.vsxibulk.plan.guard;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.vsxibulk.blueprint.LoopOwners;
import org.vsxibulk.customer.Customer;
import org.vsxibulk.plan.ChangeAction;
import org.vsxibulk.plan.PlannedChange;
import org.vsxibulk.plan.rule.Situation;
import org.vsxibulk.vsxi.Field;
import org.vsxibulk.vsxi.Table;
import org.vsxibulk.vsxi.dialect.TableDialect;
import org.vsxibulk.vsxi.xml.Element;

/**
 * Forwarding in the loop trunk's table. An entry there names a number and no trunk: when the number's customer is not ours,
 * nobody of ours can have written it; nor when the number does not lead to its customer's trunk.
 */
final class LoopForwardings {

    private final Situation situation;
    private final TableDialect names;
    private final String table;
    private final LoopOwners owners;
    private final List<String> changed = new ArrayList<>();
    private final Map<String, Element> deleted = new HashMap<>();

    LoopForwardings(Situation situation) {
        this.situation = situation;
        this.names = situation.names(Table.DIGIT_MAPPING);
        this.owners = situation.loopOwners();
        this.table = situation
                .settings()
                .loop()
                .map(loop -> Integer.toString(loop.digitMappingTable()))
                .orElse("");
    }

    /** A mapping that would be changed or deleted. */
    void see(PlannedChange change, Element live) {
        if (!names.readOne(Field.MAPPING_TABLE, live).equals(table)) {
            return;
        }
        if (change.action() == ChangeAction.DELETE) {
            deleted.put(names.readOne(Field.MAPPING_MATCH, live), live);
        } else {
            change.customer()
                    .filter(customer -> isNotOurs(customer) || owners.owner(live) < 0)
                    .ifPresent(customer -> change.differences().stream()
                            .filter(difference -> difference.field() == Field.MAPPING_REPLACEMENT)
                            .forEach(difference ->
                                    changed.add(inWords(live, "would be to " + difference.desiredText(), customer))));
        }
    }

    private boolean isNotOurs(Customer customer) {
        return !situation.ownTrunks().contains(customer.trunkId().value());
    }

    /** A deleted entry does not say whose number it has: the rows do. */
    List<String> inWords() {
        List<String> all = new ArrayList<>(changed);
        if (!deleted.isEmpty()) {
            situation.customers().stream()
                    .filter(this::isNotOurs)
                    .forEach(customer -> customer.dids().stream()
                            .mapToObj(did -> deleted.get(names.comparable(Field.MAPPING_MATCH, "+" + did)))
                            .filter(java.util.Objects::nonNull)
                            .forEach(live -> all.add(inWords(live, "would not be any more", customer))));
        }
        return all;
    }

    private String inWords(Element live, String after, Customer customer) {
        return "calls to " + Situation.shown(names.readOne(Field.MAPPING_MATCH, live)) + " are forwarded to "
                + Situation.shown(names.readOne(Field.MAPPING_REPLACEMENT, live)) + " by the loop trunk's table, and "
                + after + " (" + InputRow.of(customer) + ")";
    }
}
