package org.vsxibulk.customer.csv;

import java.util.Locale;

/** The columns that the input files may have (design, "Input"), by their own names. */
public enum Column {
    CUSTOMER_ID,
    CUSTOMER_NAME,
    TRUNK_ID,
    ROUTE_TABLE_ID,
    DIGIT_MAPPING_TABLE_ID,
    TRUNK_TYPE,
    ADDRESSES,
    SERVICE_PORT,
    CAPACITY,
    CPS_LIMIT,
    EXTENSION_LENGTHS,
    DIDS,
    DID,
    CFA,
    CFNR,
    SIP_USERNAME,
    SIP_PASSWORD;

    /** The name in a header, for example {@code trunk_id}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether its cells are never shown. */
    public boolean secret() {
        return this == SIP_PASSWORD;
    }
}
