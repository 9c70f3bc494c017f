package org.vsxibulk.customer.csv;

/** Cells of reports, which people open in spreadsheets. */
public final class HarmlessCell {

    /** What a spreadsheet takes for the beginning of a formula, the full-width forms of East Asian keyboards included. */
    public static final String FORMULA = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private HarmlessCell() {}

    /** The text with an apostrophe in front where a spreadsheet would run it. */
    public static String of(String text) {
        boolean formula = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0;
        return formula ? "'" + text : text;
    }
}
