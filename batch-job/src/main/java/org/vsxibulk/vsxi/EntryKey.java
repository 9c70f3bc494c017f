package org.vsxibulk.vsxi;

/**
 * The fields that identify an entry, in the switch's own form and readable, for example
 * {@code table=5000 match=2125550100 extension=1}.
 */
public record EntryKey(Table table, String text) {

    /** 64 bits that spread well; equal keys have equal hashes. */
    public long hash() {
        return Hashing.of(text, table.ordinal());
    }

    @Override
    public String toString() {
        return text;
    }
}
