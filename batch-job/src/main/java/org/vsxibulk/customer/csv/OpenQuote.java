package org.vsxibulk.customer.csv;

import org.vsxibulk.customer.Place;
import org.vsxibulk.customer.Problems;

/**
 * Follows a quote that was not closed on its line, to say which lines it swallowed: up to the next line with an odd quote,
 * or up to a line that reads as a row of its own.
 */
final class OpenQuote {

    private final String file;
    private final Problems problems;
    private int openLine;
    private int openField;

    OpenQuote(String file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    boolean isOpen() {
        return openLine > 0;
    }

    /** A line on which a quote stays open: the beginning, or the end of what an earlier one began. */
    void oddLine(Line line, int field) {
        if (openLine == 0) {
            openLine = line.number();
            openField = field;
        } else {
            report("a quote opens in field " + openField + " and closes only on line " + line.number());
        }
    }

    /** Whether a line belongs to an open quote; a line with the right number of fields is taken for a row again. */
    boolean swallows(boolean rightNumberOfFields) {
        if (openLine == 0) {
            return false;
        }
        if (rightNumberOfFields) {
            report("a quote opens in field " + openField + " and is not closed on the line");
            return false;
        }
        return true;
    }

    void endOfFile() {
        if (openLine > 0) {
            report("a quote opens in field " + openField + " and is never closed");
        }
    }

    private void report(String message) {
        problems.add(FileRules.QUOTE_OVER_LINES, new Place(file, openLine, "", openField), "", message);
        openLine = 0;
    }
}
