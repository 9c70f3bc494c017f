package org.vsxibulk.adopt.capture;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.vsxibulk.customer.Amount;

/** What values say about an element, each with its reason. */
final class Evidence {

    private Evidence() {}

    /** Elements with an integer of its own in every entry. */
    static List<Candidate> ids(Collection<Column> columns) {
        return columns.stream()
                .filter(column -> column.unique() && column.all(Shapes::id))
                .map(column -> new Candidate(
                        column,
                        Amount.ofAll(column.entries(), column.entries(), "entries")
                                + (column.entries() == 1
                                        ? " has an integer of its own"
                                        : " have an integer of their own")))
                .toList();
    }

    /** Elements that only hold ids of another table, enough of them not to be there by chance. */
    static List<Candidate> references(Collection<Column> columns, Set<String> ids, String what) {
        return columns.stream()
                .filter(column -> column.distinct().size() >= Choice.FEWEST_VALUES && column.all(ids::contains))
                .map(column -> all(column, what))
                .toList();
    }

    /** Elements of which every filled value is of a kind. */
    static List<Candidate> all(Collection<Column> columns, Predicate<String> kind, String what) {
        return columns.stream()
                .filter(column -> column.all(kind))
                .map(column -> all(column, what))
                .toList();
    }

    private static Candidate all(Column column, String what) {
        int values = column.filled().size();
        return new Candidate(column, values + " of " + values + " values are " + what);
    }

    /** Elements of which more than half of the filled values are of a kind. */
    static List<Candidate> most(Collection<Column> columns, Predicate<String> kind, String what) {
        List<Candidate> found = new ArrayList<>();
        for (Column column : columns) {
            List<String> values = column.filled();
            long fitting = values.stream().filter(kind).count();
            if (fitting * 2 > values.size()) {
                found.add(new Candidate(column, fitting + " of " + values.size() + " values are " + what));
            }
        }
        return found;
    }

    /** Elements that hold a few short words, again and again. */
    static List<Column> words(Collection<Column> columns) {
        return columns.stream()
                .filter(column -> !column.repeats() && column.all(text -> text.length() <= 30 && !Shapes.host(text)))
                .filter(column -> {
                    int different = column.distinct().size();
                    return different <= 6 && different * 2 <= column.filled().size();
                })
                .toList();
    }

    /** The candidates that are not the only one of another list: an element is one field only. */
    static List<Candidate> without(List<Candidate> candidates, List<Candidate> others) {
        return others.size() == 1 && candidates.size() > 1
                ? candidates.stream()
                        .filter(candidate -> candidate.column() != others.get(0).column())
                        .toList()
                : candidates;
    }
}
