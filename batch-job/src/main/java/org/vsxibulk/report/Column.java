package org.vsxibulk.report;

import java.util.function.Function;

/**
 * A column of a report, declared once for all its forms.
 *
 * @param name as in JSON, for example {@code customer-id}
 * @param type {@code text} or {@code number}
 * @param description one sentence for the documentation
 * @param value a {@code String} or an {@code Integer}
 */
record Column<T>(String name, String type, String description, Function<T, Object> value) {

    /** As in CSV files, for example {@code customer_id}. */
    String csvName() {
        return name.replace('-', '_');
    }
}
