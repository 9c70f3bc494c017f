package org.vsxibulk.customer;

/** Id of a trunk, 1 to 999,999; 0 is the switch's default object (contract section 2.1). */
public record TrunkId(int value) {

    public TrunkId {
        if (value < 1 || value > 999_999) {
            throw new IllegalArgumentException("not a trunk id: " + value);
        }
    }

    @Override
    public String toString() {
        return Integer.toString(value);
    }
}
