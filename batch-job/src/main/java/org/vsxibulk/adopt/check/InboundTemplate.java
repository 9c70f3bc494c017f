package org.vsxibulk.adopt.check;

import java.util.List;
import java.util.stream.Collectors;
import org.vsxibulk.customer.Amount;
import org.vsxibulk.vsxi.Field;
import org.vsxibulk.vsxi.Table;
import org.vsxibulk.vsxi.dialect.TableDialect;
import org.vsxibulk.vsxi.xml.Element;

/** Whether a new inbound route, which gets the template's lengths, would have those that the live ones have. */
final class InboundTemplate implements EntryRule {

    private static final List<Field> LENGTHS = List.of(Field.ROUTE_MIN_LENGTH, Field.ROUTE_MAX_LENGTH);

    private final String inbound;
    private final Tally lengths = new Tally();
    private String ours = "";

    /** @param inbound the route table that leads numbers to customers */
    InboundTemplate(int inbound) {
        this.inbound = Integer.toString(inbound);
    }

    @Override
    public void look(TableDialect table, Element entry) {
        if (table.table() == Table.ROUTE
                && LENGTHS.stream().anyMatch(table::has)
                && table.readOne(Field.ROUTE_TABLE, entry).equals(inbound)) {
            ours = lengths(table, table.template());
            lengths.add(lengths(table, entry));
        }
    }

    private static String lengths(TableDialect table, Element entry) {
        return LENGTHS.stream()
                .filter(table::has)
                .map(field -> table.readOne(field, entry))
                .collect(Collectors.joining(".."));
    }

    @Override
    public void judge(TableLines lines) {
        if (lengths.all() == 0) {
            return;
        }
        String question = "inbound-lengths";
        String text = Amount.ofAll(lengths.of(ours), lengths.all(), "inbound routes")
                + (lengths.of(ours) == 1 ? " has" : " have") + " the template's " + ours;
        if (2 * lengths.of(ours) >= lengths.all()) {
            lines.of(Table.ROUTE).green(question, text);
        } else {
            lines.of(Table.ROUTE)
                    .yellow(
                            question,
                            "tables.route.template",
                            "new inbound routes get %s; the %s of table %s %s"
                                    .formatted(
                                            ours,
                                            Amount.of(lengths.all(), "live ones"),
                                            inbound,
                                            (lengths.all() == 1 ? "has " : "have ") + lengths.shown()),
                            "put min-length and max-length of the live ones into the template");
        }
    }
}
