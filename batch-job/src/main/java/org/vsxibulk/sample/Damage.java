package org.vsxibulk.sample;

/** One kind of mistake that real files have; each one is an error that validation must find. */
public enum Damage {
    DUPLICATE_TRUNK_ID,
    DUPLICATE_CUSTOMER_ID,
    TRUNK_ID_ZERO,
    TABLE_ID_NOT_ALIGNED,
    MISSING_NAME,
    ZERO_WIDTH_SPACE_IN_NAME,
    UNKNOWN_TRUNK_TYPE,
    ADDRESS_OUT_OF_RANGE,
    ADDRESS_WITH_LEADING_ZERO,
    LOOPBACK_ADDRESS,
    BACKUP_IS_PRIMARY,
    PORTS_DIFFER,
    PEERING_WITHOUT_ADDRESS,
    PEERING_WITH_USER_NAME,
    DYNAMIC_PEERING_WITHOUT_USER_NAME,
    DYNAMIC_PEERING_WITH_ADDRESS,
    DID_OF_IMPOSSIBLE_SHAPE,
    DID_TAKEN_TWICE,
    DID_IN_SCIENTIFIC_NOTATION,
    DID_WITHOUT_PLUS,
    DATE_AMONG_EXTENSION_LENGTHS,
    EXTENSION_LENGTH_TOO_LONG,
    FORMULA_ERROR,
    TRUE_IN_A_NUMBER,
    CFA_OF_A_STRANGE_NUMBER,
    CFA_TO_ITSELF;

    /** @param previous the row before, undamaged, for mistakes that take two rows */
    SampleCustomer on(SampleCustomer row, SampleCustomer previous) {
        SampleDid did = row.firstDid();
        return switch (this) {
            case DUPLICATE_TRUNK_ID ->
                row.with("trunk_id", previous.cell("trunk_id"))
                        .with("route_table_id", "")
                        .with("digit_mapping_table_id", "");
            case DUPLICATE_CUSTOMER_ID -> row.with("customer_id", previous.cell("customer_id"));
            case TRUNK_ID_ZERO -> row.with("trunk_id", "0");
            case TABLE_ID_NOT_ALIGNED -> row.with("route_table_id", "1" + row.cell("trunk_id"));
            case MISSING_NAME -> row.with("customer_name", "");
            case ZERO_WIDTH_SPACE_IN_NAME -> row.with("customer_name", row.cell("customer_name") + "\u200B");
            case UNKNOWN_TRUNK_TYPE -> row.with("trunk_type", "static");
            case ADDRESS_OUT_OF_RANGE -> peering(row).with("addresses", "203.0.113.256");
            case ADDRESS_WITH_LEADING_ZERO -> peering(row).with("addresses", "023.45.067.8");
            case LOOPBACK_ADDRESS -> peering(row).with("addresses", "127.0.0.1");
            case BACKUP_IS_PRIMARY -> peering(row).with("addresses", "198.51.100.7;198.51.100.7");
            case PORTS_DIFFER -> peering(row).with("addresses", "198.51.100.8:5060;198.51.100.9:5070");
            case PEERING_WITHOUT_ADDRESS -> peering(row).with("addresses", "");
            case PEERING_WITH_USER_NAME ->
                peering(row)
                        .with("addresses", "pbx" + row.cell("trunk_id") + ".example.org")
                        .with("sip_username", "sip" + row.cell("trunk_id"));
            case DYNAMIC_PEERING_WITHOUT_USER_NAME -> dynamic(row).with("sip_username", "");
            case DYNAMIC_PEERING_WITH_ADDRESS -> dynamic(row).with("addresses", "198.51.100.10");
            case DID_OF_IMPOSSIBLE_SHAPE -> row.withFirstDid(did.withNumber("+12119110100"));
            case DID_TAKEN_TWICE -> row.withFirstDid(previous.firstDid());
            case DID_IN_SCIENTIFIC_NOTATION -> row.withFirstDid(did.withNumber("1.2125E+10"));
            case DID_WITHOUT_PLUS ->
                row.withFirstDid(did.withNumber(did.number().replace("+", "")));
            case DATE_AMONG_EXTENSION_LENGTHS -> row.with("extension_lengths", "3-Apr");
            case EXTENSION_LENGTH_TOO_LONG -> row.with("extension_lengths", "9");
            case FORMULA_ERROR -> row.with("capacity", "#N/A");
            case TRUE_IN_A_NUMBER -> row.with("cps_limit", "TRUE");
            case CFA_OF_A_STRANGE_NUMBER -> row.with("cfa", "+17022345678=+17022345679");
            case CFA_TO_ITSELF -> row.with("cfa", "").withFirstDid(did.withCfa(did.number()));
        };
    }

    private static SampleCustomer peering(SampleCustomer row) {
        return row.with("trunk_type", "peering").with("sip_username", "").with("sip_password", "");
    }

    private static SampleCustomer dynamic(SampleCustomer row) {
        return row.with("trunk_type", "dynamic-peering")
                .with("addresses", "")
                .with("cfnr", "")
                .with("sip_username", "sip" + row.cell("trunk_id"))
                .with("sip_password", "Sample-" + row.cell("customer_id") + "-x");
    }
}
