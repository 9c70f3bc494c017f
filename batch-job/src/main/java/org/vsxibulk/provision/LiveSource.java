package org.vsxibulk.provision;

import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.vsxibulk.vsxi.Table;
import org.vsxibulk.vsxi.live.LiveTable;
import org.vsxibulk.vsxi.xml.Element;

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

    /**
     * To be told before something is sent to a table.
     *
     * @param mayVanish how many entries may be gone afterwards
     */
    void wrote(Table table, int mayVanish);

    /**
     * The entries with these keys as they were when the plan was made, by key; secrets hidden. Those that are not known any
     * more are left out.
     */
    Map<String, Element> atPlanning(Table table, Set<String> keys);
}
