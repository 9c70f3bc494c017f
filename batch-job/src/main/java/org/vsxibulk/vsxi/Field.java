package org.vsxibulk.vsxi;

import static org.vsxibulk.vsxi.Field.Kind.ADDRESS;
import static org.vsxibulk.vsxi.Field.Kind.INTEGER;
import static org.vsxibulk.vsxi.Field.Kind.NUMBER;
import static org.vsxibulk.vsxi.Field.Kind.SECRET;
import static org.vsxibulk.vsxi.Field.Kind.TEXT;
import static org.vsxibulk.vsxi.Field.Kind.WORD;

/** What this product reads and sets in an entry. Where it stands in a document is the dialect's business. */
public enum Field {
    ROUTE_TABLE_ID(Table.ROUTE_TABLE, "id", INTEGER, true),
    ROUTE_TABLE_NAME(Table.ROUTE_TABLE, "name", TEXT, false),

    MAPPING_TABLE_ID(Table.DIGIT_MAPPING_TABLE, "id", INTEGER, true),
    MAPPING_TABLE_NAME(Table.DIGIT_MAPPING_TABLE, "name", TEXT, false),

    TRUNK_ID(Table.TRUNK, "id", INTEGER, true),
    TRUNK_NAME(Table.TRUNK, "name", TEXT, true),
    TRUNK_COMPANY(Table.TRUNK, "company", TEXT, false),
    TRUNK_TYPE(Table.TRUNK, "type", WORD, true),
    TRUNK_ADDRESS(Table.TRUNK, "address", ADDRESS, true),
    TRUNK_ADDRESS_PORT(Table.TRUNK, "address-port", INTEGER, false),
    TRUNK_PORT(Table.TRUNK, "port", INTEGER, false),
    TRUNK_ROUTE_TABLE(Table.TRUNK, "route-table", INTEGER, true),
    TRUNK_MAPPING_TABLE(Table.TRUNK, "digit-mapping-table", INTEGER, true),
    TRUNK_SERVICE_PORT(Table.TRUNK, "service-port", INTEGER, true),
    TRUNK_STOP_ROUTE_PROFILE(Table.TRUNK, "stop-route-profile", INTEGER, true),
    TRUNK_POLICY(Table.TRUNK, "policy", WORD, true),
    TRUNK_POLLING(Table.TRUNK, "polling", WORD, true),
    TRUNK_CAPACITY(Table.TRUNK, "capacity", INTEGER, false),
    TRUNK_CPS_LIMIT(Table.TRUNK, "cps-limit", INTEGER, false),
    /** Only read: the service state is never changed by this product. */
    TRUNK_SERVICE_STATE(Table.TRUNK, "service-state", WORD, false),

    SIP_USERNAME(Table.SIP_USER, "username", TEXT, true),
    SIP_PASSWORD(Table.SIP_USER, "password", SECRET, true),
    SIP_TRUNK(Table.SIP_USER, "trunk", INTEGER, true),

    ROUTE_TABLE(Table.ROUTE, "table", INTEGER, true),
    ROUTE_MATCH(Table.ROUTE, "match", NUMBER, true),
    ROUTE_EXTENSION(Table.ROUTE, "extension", INTEGER, false),
    ROUTE_MIN_LENGTH(Table.ROUTE, "min-length", INTEGER, false),
    ROUTE_MAX_LENGTH(Table.ROUTE, "max-length", INTEGER, false),
    ROUTE_DESTINATION(Table.ROUTE, "destination", INTEGER, true),
    ROUTE_POLICY(Table.ROUTE, "policy", WORD, false),

    MAPPING_TABLE(Table.DIGIT_MAPPING, "table", INTEGER, true),
    MAPPING_MATCH(Table.DIGIT_MAPPING, "match", NUMBER, true),
    MAPPING_REPLACEMENT(Table.DIGIT_MAPPING, "replacement", NUMBER, true);

    /** How values of a field are written and compared. */
    public enum Kind {
        TEXT,
        INTEGER,
        /** A host; compared in canonical form. */
        ADDRESS,
        /** A telephone number ({@code +} and digits), {@code *} for all numbers, or digits to be taken as they are. */
        NUMBER,
        /** One of a few words, which the dialect translates. */
        WORD,
        /** Never shown, and compared only where the switch shows it in clear. */
        SECRET
    }

    private final Table table;
    private final String word;
    private final Kind kind;
    private final boolean required;

    Field(Table table, String word, Kind kind, boolean required) {
        this.table = table;
        this.word = word;
        this.kind = kind;
        this.required = required;
    }

    public Table table() {
        return table;
    }

    /** The name in dialect files, plans and reports. */
    public String word() {
        return word;
    }

    public Kind kind() {
        return kind;
    }

    /** Whether a dialect must say where the field stands. */
    public boolean required() {
        return required;
    }

    /** Whether an entry may hold the field several times, in an order that matters. */
    public boolean repeats() {
        return this == TRUNK_ADDRESS || this == TRUNK_ADDRESS_PORT || this == ROUTE_DESTINATION;
    }

    /** Whether the field is looked at but never written. */
    public boolean readOnly() {
        return this == TRUNK_SERVICE_STATE;
    }
}
