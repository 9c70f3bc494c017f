package org.vsxibulk.adopt.capture;

import java.util.List;
import org.vsxibulk.vsxi.Table;

/** What a capture found. */
public record CaptureResult(List<TableCount> tables, List<OpenQuestion> questions) {

    /**
     * One table.
     *
     * @param entries -1 when the switch knows no such table
     * @param leftOut fields that are not needed and were not found
     */
    public record TableCount(Table table, String token, int entries, int sure, int assumed, int open, int leftOut) {}

    /** Something that somebody has to answer. */
    public record OpenQuestion(String place, String key, String words) {}
}
