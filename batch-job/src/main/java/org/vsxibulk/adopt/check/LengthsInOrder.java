package org.vsxibulk.adopt.check;

import java.util.Optional;
import org.vsxibulk.customer.Amount;
import org.vsxibulk.vsxi.Field;
import org.vsxibulk.vsxi.Table;
import org.vsxibulk.vsxi.dialect.TableDialect;
import org.vsxibulk.vsxi.xml.Element;

/** Whether the shortest length of a route is the smaller one. Otherwise the two have changed places, and no call would match. */
final class LengthsInOrder implements EntryRule {

    private int compared;
    private int wrong;
    private String example = "";

    @Override
    public void look(TableDialect table, Element entry) {
        if (table.table() != Table.ROUTE) {
            return;
        }
        Optional<Integer> min = number(table.readOne(Field.ROUTE_MIN_LENGTH, entry));
        Optional<Integer> max = number(table.readOne(Field.ROUTE_MAX_LENGTH, entry));
        if (min.isPresent() && max.isPresent()) {
            compared++;
            if (min.get() > max.get()) {
                wrong++;
                example = min.get() + " and " + max.get();
            }
        }
    }

    private static Optional<Integer> number(String text) {
        return text.matches("[0-9]{1,6}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }

    @Override
    public void judge(TableLines lines) {
        String text = "min-length is the greater one in " + Amount.ofAll(wrong, compared, "routes");
        if (2 * wrong > compared) {
            lines.of(Table.ROUTE)
                    .red(
                            "lengths",
                            "tables.route.fields.min-length",
                            text + ", for example " + example,
                            "correct the paths of min-length and max-length: they have changed places");
        } else if (compared > 0) {
            lines.of(Table.ROUTE).green("lengths", text);
        }
    }
}
