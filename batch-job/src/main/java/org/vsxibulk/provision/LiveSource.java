package org.vsxibulk.provision;

import java.util.function.BiFunction;
import org.vsxibulk.vsxi.Table;
import org.vsxibulk.vsxi.live.LiveTable;

/** The live tables that changes meet again at write time. */
public interface LiveSource {

    /** A download that is young enough to be written against. */
    LiveTable current(Table table);

    /** As {@link #current}, but also with all that this run has written to the table. */
    LiveTable untouched(Table table);

    /**
     * Downloads a table again and makes it the current one.
     *
     * @param compare gets the table as it was known before and as it is now; the former is closed afterwards
     */
    <T> T reread(Table table, BiFunction<LiveTable, LiveTable, T> compare);

    /** To be told before something is sent to a table. */
    void wrote(Table table);
}
