package org.vsxibulk.vsxi.live;

import org.vsxibulk.vsxi.Table;

/** Where somebody who compares gets the switch's tables from. */
@FunctionalInterface
public interface TableSource {

    /** A table of the switch, maybe after a wait. */
    LiveTable get(Table table);
}
