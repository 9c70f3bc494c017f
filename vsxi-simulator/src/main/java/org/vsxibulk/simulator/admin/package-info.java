/** The back door under /__simulator: counters, drift, calls, HA state, latency, faults. */
@NullMarked
package org.vsxibulk.simulator.admin;

import org.jspecify.annotations.NullMarked;
