package org.vsxibulk.simulator.base;

/** What the switch holds before the first request. */
public enum Base {
    /** Nothing. */
    EMPTY,
    /** Carriers, a loop trunk, a shared inbound table and 40 customers of somebody else. */
    STRANGERS
}
