package org.vsxibulk.adopt.capture;

/**
 * An element that may hold a field.
 *
 * @param reason what speaks for it, for example {@code 45 of 45 values are trunk ids}
 */
record Candidate(Column column, String reason) {

    @Override
    public String toString() {
        return column.path() + ": " + reason;
    }
}
