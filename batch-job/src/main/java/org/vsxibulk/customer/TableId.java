package org.vsxibulk.customer;

/** Id of a route table or digit mapping table, 1 to 999,999; 0 is the switch's default object (contract section 2.1). */
public record TableId(int value) {

    public TableId {
        if (value < 1 || value > 999_999) {
            throw new IllegalArgumentException("not a table id: " + value);
        }
    }

    @Override
    public String toString() {
        return Integer.toString(value);
    }
}
