package org.vsxibulk.customer.csv;

import java.util.List;
import org.vsxibulk.customer.Problems;
import org.vsxibulk.customer.Rule;

/** The rules on files as a whole and on the shape of their lines (design, "Validation", File; RFC 4180). */
public final class FileRules {

    public static final Rule UNREADABLE = Rule.fileError(
            "file-unreadable", "The file must be a regular file that can be read.", "Give the path of a CSV file.");
    public static final Rule EMPTY =
            Rule.fileError("file-empty", "The file must have a header line.", "Export the file again.");
    public static final Rule NO_ROWS = Rule.fileError(
            "file-no-rows",
            "The file must have at least one row below its header.",
            "Export the file again, with rows.");
    public static final Rule ENCODING =
            Rule.fileError("file-encoding", "The file must be UTF-8.", "Save the file as CSV UTF-8.");
    public static final Rule DELIMITER = Rule.fileError(
            "file-delimiter",
            "Fields must be separated by commas.",
            "Export the file with commas between fields, and with nothing before the header.");
    public static final Rule HEADER_UNKNOWN = Rule.fileError(
            "header-unknown",
            "Every header must be a known one.",
            "Correct or remove the column, or map it under input.headers in the settings.");
    public static final Rule HEADER_TWICE =
            Rule.fileError("header-twice", "Every header must stand once.", "Remove or rename one of the columns.");
    public static final Rule HEADER_MISSING = Rule.fileError(
            "header-missing",
            "Required columns must be there.",
            "Add the column, or a constant for it under input.constants in the settings.");
    public static final Rule TOO_MANY_ROWS = Rule.fileError(
            "too-many-rows",
            "A file must not have more rows than the setting input.max-rows (the guide: 10,000 trunks a switch).",
            "Split the file by switch.");
    public static final Rule CELL_TOO_LONG = Rule.fileError(
            "cell-too-long",
            "A cell must not be longer than 1 MiB, a line not longer than 8 MiB.",
            "Look for a missing line end or quote; long lists of numbers belong in the dids file.");
    public static final Rule TOO_MANY_FIELDS = Rule.fileError(
            "too-many-fields",
            "The header line must not have more than 1,000 fields.",
            "Look for a missing line end, or remove columns.");
    public static final Rule QUOTE_OVER_LINES = Rule.fileError(
            "quote-over-lines",
            "A quoted field must end on the line on which it begins.",
            "Close or remove the quote; take line breaks out of cells.");
    public static final Rule QUOTE_MISPLACED = Rule.error(
            "quote-misplaced",
            "A quote must open or close a whole field (RFC 4180).",
            "Put the whole field in quotes and double each quote inside it.");
    public static final Rule FIELD_COUNT = Rule.error(
            "field-count",
            "A row must have as many fields as the header.",
            "Add or remove commas; a field that contains a comma needs quotes around it.");
    public static final Rule CONTROL_CHARACTER = Rule.error(
            "control-character",
            "Cells must not have control characters or others that XML 1.0 forbids.",
            "Type the cell anew.");
    public static final Rule INVISIBLE_CHARACTER = Rule.error(
            "invisible-character",
            "Cells must not have zero-width characters, direction marks or no-break spaces.",
            "Type the cell anew; copies from web pages and documents bring such characters along.");

    private FileRules() {}

    /** All of them. */
    public static List<Rule> all() {
        return List.of(
                UNREADABLE,
                EMPTY,
                NO_ROWS,
                ENCODING,
                DELIMITER,
                HEADER_UNKNOWN,
                HEADER_TWICE,
                HEADER_MISSING,
                TOO_MANY_ROWS,
                CELL_TOO_LONG,
                TOO_MANY_FIELDS,
                QUOTE_OVER_LINES,
                QUOTE_MISPLACED,
                FIELD_COUNT,
                CONTROL_CHARACTER,
                INVISIBLE_CHARACTER,
                Problems.TOO_MANY);
    }
}
