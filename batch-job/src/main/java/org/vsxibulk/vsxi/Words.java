package org.vsxibulk.vsxi;

import java.util.Map;
import java.util.Set;

/** The words that this product uses for values; the dialect has the switch's own word for each. */
public final class Words {

    public static final String PEERING = "peering";
    public static final String DYNAMIC_PEERING = "dynamic-peering";
    public static final String TOP_DOWN = "top-down";
    public static final String ON = "on";
    public static final String IN_SERVICE = "in-service";
    /** All numbers of a customer, as the match of a digit mapping. */
    public static final String ALL_NUMBERS = "*";

    private static final Map<Field, Set<String>> NEEDED = Map.of(
            Field.TRUNK_TYPE, Set.of(PEERING, DYNAMIC_PEERING),
            Field.TRUNK_POLICY, Set.of(TOP_DOWN),
            Field.TRUNK_POLLING, Set.of(ON),
            Field.TRUNK_SERVICE_STATE, Set.of(IN_SERVICE),
            Field.ROUTE_POLICY, Set.of(TOP_DOWN));

    private Words() {}

    /** The words of a field that a dialect must translate when it has the field; empty for a field without words. */
    public static Set<String> needed(Field field) {
        return NEEDED.getOrDefault(field, Set.of());
    }
}
