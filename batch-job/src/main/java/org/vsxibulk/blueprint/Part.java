package org.vsxibulk.blueprint;

import org.vsxibulk.vsxi.Table;

/** A kind of entry that follows from a customer, in the order in which they are made (contract section 3). */
public enum Part {
    ROUTE_TABLE(Table.ROUTE_TABLE),
    DIGIT_MAPPING_TABLE(Table.DIGIT_MAPPING_TABLE),
    TRUNK(Table.TRUNK),
    SIP_USER(Table.SIP_USER),
    /** Routes in the customer's own table. */
    ROUTES(Table.ROUTE),
    /** Forwarding in the customer's own mapping table and in the loop trunk's. */
    DIGIT_MAPPINGS(Table.DIGIT_MAPPING),
    /** Routes in the shared, carrier-facing table that lead DIDs to the customer. */
    INBOUND_ROUTES(Table.ROUTE);

    private final Table table;

    Part(Table table) {
        this.table = table;
    }

    public Table table() {
        return table;
    }
}
