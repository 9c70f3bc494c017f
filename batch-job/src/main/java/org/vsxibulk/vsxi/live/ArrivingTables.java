package org.vsxibulk.vsxi.live;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.vsxibulk.vsxi.Table;

/** Tables for somebody who begins before the last one is downloaded. Thread-safe; the tables are others' to close. */
public final class ArrivingTables implements TableSource {

    private final Map<Table, LiveTable> arrived = new EnumMap<>(Table.class);
    private boolean abandoned;

    /** A table is there, for whoever waits for it and whoever asks later. */
    /**
     * Hands a table to whoever waits for it.
     *
     * @return whether that is the table: false when another download of it was there before, which stays
     */
    public synchronized boolean put(LiveTable table) {
        arrived.putIfAbsent(table.table(), table);
        notifyAll();
        return arrived.get(table.table()) == table;
    }

    /** No more tables will come; whoever waits for one is sent away. */
    public synchronized void abandon() {
        abandoned = true;
        notifyAll();
    }

    /**
     * Waits until the table is there.
     *
     * @throws CancellationException when it will not come any more
     */
    @Override
    public synchronized LiveTable get(Table table) {
        try {
            while (!arrived.containsKey(table) && !abandoned) {
                wait();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        }
        LiveTable there = arrived.get(table);
        if (there == null) {
            throw new CancellationException("the " + table.plural() + " will not come");
        }
        return there;
    }
}
