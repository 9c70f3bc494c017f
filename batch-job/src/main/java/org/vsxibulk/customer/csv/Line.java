package org.vsxibulk.customer.csv;

/**
 * A physical line of a file.
 *
 * @param number counted from 1
 * @param text without its line end; read as Windows-1252 when it is not UTF-8
 * @param badByte offset of the first byte that is not UTF-8, or -1
 * @param cut the line is longer than the limit and its rest was dropped
 */
public record Line(int number, String text, int badByte, boolean cut) {

    /** Nothing on it but spaces and the commas that a spreadsheet writes for an empty row. */
    public boolean blank() {
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character != ',' && character != ' ' && character != '\t') {
                return false;
            }
        }
        return true;
    }
}
