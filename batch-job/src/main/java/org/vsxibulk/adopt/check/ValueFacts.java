package org.vsxibulk.adopt.check;

import java.util.List;
import org.vsxibulk.customer.Endpoint;
import org.vsxibulk.vsxi.Field;

/** The values of one field, counted by whether they are of its kind. Empty ones say nothing. */
final class ValueFacts {

    private final Field field;
    private final Tally others = new Tally();
    private int fitting;

    /** @param field one of which {@link #canTell} is true */
    ValueFacts(Field field) {
        this.field = field;
    }

    /** Whether values of the field can be told from those of another one. */
    static boolean canTell(Field field) {
        return field.kind() == Field.Kind.INTEGER || field.kind() == Field.Kind.ADDRESS;
    }

    void addAll(List<String> texts) {
        texts.stream().filter(text -> !text.isEmpty()).forEach(this::add);
    }

    private void add(String text) {
        boolean fits = field.kind() == Field.Kind.ADDRESS
                ? Endpoint.tryParse(text).isPresent()
                : text.matches("-?[0-9]{1,18}");
        if (fits) {
            fitting++;
        } else {
            others.add(text);
        }
    }

    int fitting() {
        return fitting;
    }

    int all() {
        return fitting + others.all();
    }

    /** The values of another kind. */
    Tally others() {
        return others;
    }
}
