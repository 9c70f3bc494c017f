package org.vsxibulk.customer;

/**
 * Something that is wrong with the input. All texts are printable, and none shows a password.
 *
 * @param rule stable id of the rule, for example {@code trunk-id-range}
 * @param file name of the file as it was given
 * @param line physical line counted from 1; 0 when the whole file is meant
 * @param column header name as it stands in the file; empty when the whole row is meant
 * @param columnNumber field number counted from 1; 0 when the whole row is meant or the file lacks the column
 * @param value the offending text, shortened
 * @param message what is wrong
 * @param mend how to put it right
 */
public record Problem(
        String rule,
        Severity severity,
        String file,
        int line,
        String column,
        int columnNumber,
        String value,
        String message,
        String mend) {

    /** One line for people: {@code file:line: column: message (rule)}. */
    @Override
    public String toString() {
        String where = line == 0 ? file : file + ":" + line;
        return where + ": " + (column.isEmpty() ? "" : column + ": ") + message + " (" + rule + ")";
    }
}
