package org.vsxibulk.vsxi;

/** The words that this product uses for values; the dialect has the switch's own word for each. */
public final class Words {

    public static final String PEERING = "peering";
    public static final String DYNAMIC_PEERING = "dynamic-peering";
    public static final String TOP_DOWN = "top-down";
    public static final String ON = "on";
    public static final String IN_SERVICE = "in-service";
    /** All numbers of a customer, as the match of a digit mapping. */
    public static final String ALL_NUMBERS = "*";

    private Words() {}
}
