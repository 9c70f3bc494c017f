package org.vsxibulk.plan;

import java.util.ArrayList;
import java.util.List;
import org.vsxibulk.blueprint.Part;
import org.vsxibulk.customer.Customer;
import org.vsxibulk.customer.Problem;
import org.vsxibulk.customer.Rule;
import org.vsxibulk.vsxi.Field;
import org.vsxibulk.vsxi.Table;
import org.vsxibulk.vsxi.dialect.Dialect;
import org.vsxibulk.vsxi.dialect.TableDialect;
import org.vsxibulk.vsxi.live.LiveTables;
import org.vsxibulk.vsxi.xml.Element;

/** A trunk that is called otherwise than its row says may be somebody else's. */
final class OtherName {

    private static final Rule RULE = Rule.warning(
            "other-name",
            "A trunk that is to be deleted should have the name of its row.",
            "Make sure that it is this customer's trunk: compare its addresses and numbers with the row.");

    private final TableDialect trunks;
    private final String file;

    OtherName(Dialect dialect, String file) {
        this.trunks = dialect.table(Table.TRUNK);
        this.file = file;
    }

    List<Problem> check(List<Customer> customers, LiveTables live, Removals removals) {
        List<Problem> problems = new ArrayList<>();
        removals.forEach(Part.TRUNK, (customer, position) -> {
            Customer row = customers.get(customer);
            Element entry = live.get(Table.TRUNK).entry(position);
            String name = trunks.readOne(Field.TRUNK_NAME, entry);
            if (!name.equals(trunks.comparable(Field.TRUNK_NAME, row.name()))) {
                problems.add(new Problem(
                        RULE.id(),
                        RULE.severity(),
                        file,
                        row.line(),
                        "customer_name",
                        0,
                        row.name(),
                        "trunk " + row.trunkId() + " is called '" + name + "' on the switch, the row says '"
                                + row.name() + "'",
                        RULE.mend()));
            }
        });
        return problems;
    }
}
