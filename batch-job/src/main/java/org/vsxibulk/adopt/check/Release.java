package org.vsxibulk.adopt.check;

import java.util.Optional;
import org.vsxibulk.vsxi.dialect.Dialect;
import org.vsxibulk.vsxi.http.Scout;
import org.vsxibulk.vsxi.http.Statistics;

/**
 * Which generation of releases a switch is of. Its number is told nowhere; publicly known is only that newer releases put
 * the rows of statistics under another element (contract section 5).
 */
public final class Release {

    /** Where the rows of older releases stand. */
    static final String OLDER = "table";

    private Release() {}

    /** The element that rows stand under; empty when the switch does not say. */
    public static String of(Scout scout, Dialect dialect) {
        return path(dialect).map(scout::statistics).map(Statistics::rowsUnder).orElse("");
    }

    /** Where statistics are asked for; absent when the dialect knows none. */
    static Optional<String> path(Dialect dialect) {
        return dialect.state()
                .map(Dialect.StateQuery::path)
                .or(() -> Optional.of(dialect.calls().path()).filter(path -> !path.isEmpty()));
    }

    /** For people. */
    static String words(String rowsUnder) {
        return rowsUnder.isEmpty() ? "unknown" : "rows of statistics stand under <" + rowsUnder + ">";
    }
}
