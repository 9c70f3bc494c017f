package org.vsxibulk.plan.rule;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.vsxibulk.blueprint.Blueprint;
import org.vsxibulk.customer.Customer;
import org.vsxibulk.settings.Settings;
import org.vsxibulk.vsxi.Table;
import org.vsxibulk.vsxi.dialect.Dialect;
import org.vsxibulk.vsxi.dialect.TableDialect;
import org.vsxibulk.vsxi.live.LiveTable;
import org.vsxibulk.vsxi.live.LiveTables;

/**
 * The good rows and the switch as it is.
 *
 * @param ownTrunks ids of trunks that earlier runs wrote
 */
public record Situation(
        List<Customer> customers, LiveTables live, Settings settings, Dialect dialect, Set<Integer> ownTrunks) {

    public Situation {
        customers = List.copyOf(customers);
        ownTrunks = Set.copyOf(ownTrunks);
    }

    Blueprint blueprint() {
        return new Blueprint(settings, dialect);
    }

    LiveTable live(Table table) {
        return live.get(table);
    }

    TableDialect names(Table table) {
        return dialect.table(table);
    }

    /** Trunk ids of the input, as the switch writes them. */
    Set<String> trunksOfTheInput() {
        Set<String> ids = new HashSet<>();
        customers.forEach(customer -> ids.add(customer.trunkId().toString()));
        return ids;
    }
}
