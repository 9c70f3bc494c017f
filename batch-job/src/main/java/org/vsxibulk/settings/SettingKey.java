package org.vsxibulk.settings;

import static org.vsxibulk.settings.SettingKey.Type.*;

import java.util.Locale;
import java.util.Optional;

/**
 * Every key of the settings file with its type, bounds and default. {@code []} stands for an element of a list.
 * {@code docs/settings.md} has the same list for people.
 */
enum SettingKey {
    SWITCH_ID("switch-id", TEXT, "from switch.url"),
    OWNED_IDS("owned-ids", RANGES, "required"),
    OWNED_TRUNKS("owned-ids.trunks", RANGES, "from owned-ids"),
    OWNED_ROUTE_TABLES("owned-ids.route-tables", RANGES, "from owned-ids"),
    OWNED_MAPPING_TABLES("owned-ids.digit-mapping-tables", RANGES, "from owned-ids"),
    SERVICE_PORT("service-port", WHOLE_NUMBER, "required", 0, 999_999),
    STOP_ROUTE_PROFILE("stop-route-profile", WHOLE_NUMBER, "required", 0, 999_999),
    LOOP_TRUNK("loop.trunk-id", WHOLE_NUMBER, "none", 1, 999_999),
    LOOP_ADDRESS("loop.address", IP_ADDRESS, "none"),
    LOOP_TABLE("loop.digit-mapping-table", WHOLE_NUMBER, "none", 1, 999_999),
    INBOUND_TABLE("inbound-route-table", WHOLE_NUMBER, "none", 1, 999_999),
    CUSTOMER_ROUTES("customer-routes", LIST_OF_GROUPS, "required"),
    ROUTE_MATCH("customer-routes[].match", DIGITS, "all numbers"),
    ROUTE_EXTENSION("customer-routes[].extension", WHOLE_NUMBER, "1", 1, 999_999),
    ROUTE_MIN_LENGTH("customer-routes[].min-length", WHOLE_NUMBER, "required", 1, 40),
    ROUTE_MAX_LENGTH("customer-routes[].max-length", WHOLE_NUMBER, "required", 1, 40),
    ROUTE_DESTINATIONS("customer-routes[].destinations", WHOLE_NUMBERS, "required", 1, 999_999),
    TRUNK_CAPACITY("trunk-defaults.capacity", WHOLE_NUMBER, "1200", 0, 999_999),
    TRUNK_CPS_LIMIT("trunk-defaults.cps-limit", WHOLE_NUMBER, "500", 0, 999_999),
    TRUNK_PORT("trunk-defaults.port", WHOLE_NUMBER, "5060", 1, 65_535),
    ID_ALIGNMENT("id-alignment", STRICTNESS, "require"),
    SHARED_ADDRESSES("shared-addresses", STRICTNESS, "require"),
    CHUNK_SIZE("chunk-size", WHOLE_NUMBER, "500", 1, 5_000),
    MIN_GAP("min-gap", DURATION, "5ms"),
    DIALECT("dialect", FOLDER, "required"),
    INPUT_HEADERS("input.headers", NAMES, "none"),
    INPUT_CONSTANTS("input.constants", NAMES, "none"),
    INPUT_MAX_ROWS("input.max-rows", WHOLE_NUMBER, "10000", 1, 1_000_000),
    INPUT_MAX_NUMBERS("input.max-numbers", WHOLE_NUMBER, "2000000", 1, 100_000_000),
    SWITCH_URL("switch.url", URL, "none"),
    SWITCH_USER("switch.user", TEXT, "none"),
    SWITCH_PASSWORD_FILE("switch.password-file", FILE, "none"),
    TLS_CA_FILE("switch.tls.ca-file", FILE, "none"),
    TLS_FINGERPRINT("switch.tls.fingerprint", FINGERPRINT, "none"),
    TLS_INSECURE("switch.tls.insecure", TRUE_OR_FALSE, "false"),
    CONNECT_TIMEOUT("switch.connect-timeout", DURATION, "10s"),
    RESPONSE_TIMEOUT("switch.response-timeout", DURATION, "60s"),
    REQUEST_DEADLINE("switch.request-deadline", DURATION, "10m"),
    RETRY_ATTEMPTS("switch.retry.attempts", WHOLE_NUMBER, "6", 1, 100),
    RETRY_FIRST_PAUSE("switch.retry.first-pause", DURATION, "500ms"),
    RETRY_LONGEST_PAUSE("switch.retry.longest-pause", DURATION, "8s"),
    RETRY_REQUEST_BUDGET("switch.retry.request-budget", DURATION, "5m"),
    RETRY_RUN_BUDGET("switch.retry.run-budget", DURATION, "30m"),
    MAX_ENTRIES("switch.max-entries", WHOLE_NUMBER, "3000000", 1, 100_000_000),
    STATE_FOLDER("folders.state", FOLDER, "state"),
    REPORTS_FOLDER("folders.reports", FOLDER, "reports");

    /** What a value looks like; the text is the word of the documentation. */
    enum Type {
        TEXT("text"),
        DIGITS("digits, or + and digits"),
        WHOLE_NUMBER("whole number"),
        WHOLE_NUMBERS("list of whole numbers"),
        RANGES("list of id ranges"),
        IP_ADDRESS("IP address"),
        DURATION("duration"),
        TRUE_OR_FALSE("true or false"),
        STRICTNESS("require, warn or off"),
        FILE("file"),
        FOLDER("folder"),
        URL("URL"),
        FINGERPRINT("fingerprint"),
        NAMES("map of names"),
        LIST_OF_GROUPS("list of groups");

        private final String word;

        Type(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }

        boolean isList() {
            return this == WHOLE_NUMBERS || this == RANGES;
        }
    }

    private final String key;
    private final Type type;
    private final String byDefault;
    private final int min;
    private final int max;

    SettingKey(String key, Type type, String byDefault) {
        this(key, type, byDefault, 0, 0);
    }

    SettingKey(String key, Type type, String byDefault, int min, int max) {
        this.key = key;
        this.type = type;
        this.byDefault = byDefault;
        this.min = min;
        this.max = max;
    }

    String key() {
        return key;
    }

    /** The key of one element's field, for example {@code customer-routes[2].match}. */
    String at(int index) {
        return key.replace("[]", "[" + index + "]");
    }

    /** Whether a key in full is this one or one of its elements. */
    boolean isOrHolds(String full) {
        return full.equals(key) || full.startsWith(key + "[");
    }

    Type type() {
        return type;
    }

    int min() {
        return min;
    }

    int max() {
        return max;
    }

    /** The default as the documentation says it. */
    String byDefault() {
        return byDefault;
    }

    /** The default as a value, when there is one. */
    Optional<String> fallback() {
        return switch (byDefault) {
            case "required", "none", "all numbers", "from switch.url", "from owned-ids" -> Optional.empty();
            default -> Optional.of(byDefault);
        };
    }

    /** The environment variable that sets this key; the index of a list element is 0 here. */
    String environmentName() {
        return EnvironmentLayer.PREFIX
                + key.replace("[]", "_0").replace('-', '_').replace('.', '_').toUpperCase(Locale.ROOT);
    }
}
