/** What the simulated switch holds: tables of compact entries in first-insert order. */
@NullMarked
package org.vsxibulk.simulator.store;

import org.jspecify.annotations.NullMarked;
