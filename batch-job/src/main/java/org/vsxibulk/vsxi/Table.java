package org.vsxibulk.vsxi;

import java.util.Arrays;
import java.util.List;

/** The six tables of the switch that make up a customer (contract section 2). */
public enum Table {
    ROUTE_TABLE("route-table", "route tables"),
    DIGIT_MAPPING_TABLE("digit-mapping-table", "digit mapping tables"),
    TRUNK("trunk", "trunks"),
    SIP_USER("sip-user", "SIP users"),
    ROUTE("route", "routes"),
    DIGIT_MAPPING("digit-mapping", "digit mappings");

    private final String word;
    private final String plural;

    Table(String word, String plural) {
        this.word = word;
        this.plural = plural;
    }

    /** The name in dialect files, plans and reports. */
    public String word() {
        return word;
    }

    /** The name in sentences. */
    public String plural() {
        return plural;
    }

    /** The fields that this product knows of the table, in the order in which people read them. */
    public List<Field> fields() {
        return Arrays.stream(Field.values())
                .filter(field -> field.table() == this)
                .toList();
    }
}
