package org.vsxibulk.provision;

import org.vsxibulk.vsxi.Table;
import org.vsxibulk.vsxi.live.LiveTable;

/** Gives the live table that a change meets again at write time. */
@FunctionalInterface
public interface LiveSource {

    /** A download that is young enough to be written against. */
    LiveTable current(Table table);
}
