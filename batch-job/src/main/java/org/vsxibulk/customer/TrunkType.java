package org.vsxibulk.customer;

/** How a customer's PBX is known: by its static address, or by SIP registration (guide, "Authenticated or Non-Authenticated"). */
public enum TrunkType {
    PEERING("peering"),
    DYNAMIC_PEERING("dynamic-peering");

    private final String word;

    TrunkType(String word) {
        this.word = word;
    }

    /** The word of the CSV column {@code trunk_type}. */
    public String word() {
        return word;
    }
}
