package org.vsxibulk.customer;

/**
 * Where in a file something stands.
 *
 * @param line physical line counted from 1; 0 for the whole file
 * @param column header name as it stands in the file; empty for the whole row
 * @param columnNumber field number counted from 1; 0 for the whole row or a column that the file lacks
 */
public record Place(String file, int line, String column, int columnNumber) {

    /** The whole file. */
    public static Place file(String file) {
        return new Place(file, 0, "", 0);
    }

    /** A whole line. */
    public static Place line(String file, int line) {
        return new Place(file, line, "", 0);
    }
}
