package org.vsxibulk.customer.csv;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which columns a file may have and which it must have. */
public enum Layout {
    /** One row a customer. */
    CUSTOMERS(
            EnumSet.complementOf(EnumSet.of(Column.DID)),
            EnumSet.of(Column.CUSTOMER_ID, Column.CUSTOMER_NAME, Column.TRUNK_ID, Column.TRUNK_TYPE)),
    /** One row a number. */
    DIDS(EnumSet.of(Column.TRUNK_ID, Column.DID, Column.CFA, Column.CFNR), EnumSet.of(Column.TRUNK_ID, Column.DID));

    /** What {@code rejects.csv} adds, and every reader ignores. */
    public static final List<String> ADDED_BY_REJECTS = List.of("reject_line", "reject_rules", "reject_reasons");

    private final Set<Column> columns;
    private final Set<Column> required;

    Layout(Set<Column> columns, Set<Column> required) {
        this.columns = columns;
        this.required = required;
    }

    /** All columns, in the order of the documentation. */
    public Set<Column> columns() {
        return Collections.unmodifiableSet(columns);
    }

    /** The columns without which a file is of no use. */
    public Set<Column> required() {
        return Collections.unmodifiableSet(required);
    }

    /** The column of this name, if the file may have it. */
    public Optional<Column> column(String word) {
        return columns.stream().filter(column -> column.word().equals(word)).findFirst();
    }
}
