/** The other side of the switch: what goes wrong, in which calls, how often. */
@NullMarked
package org.vsxibulk.simulator.fault;

import org.jspecify.annotations.NullMarked;
