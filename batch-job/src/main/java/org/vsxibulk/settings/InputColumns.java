package org.vsxibulk.settings;

import java.util.List;

/** The column names that an input file may have, which the settings may map foreign names to. */
public final class InputColumns {

    /** {@code customers.csv}, in the order of the documentation. */
    public static final List<String> CUSTOMERS = List.of(
            "customer_id",
            "customer_name",
            "trunk_id",
            "route_table_id",
            "digit_mapping_table_id",
            "trunk_type",
            "addresses",
            "service_port",
            "capacity",
            "cps_limit",
            "extension_lengths",
            "dids",
            "cfa",
            "cfnr",
            "sip_username",
            "sip_password");

    /** {@code dids.csv}, the long form. */
    public static final List<String> DIDS = List.of("trunk_id", "did", "cfa", "cfnr");

    private InputColumns() {}
}
