/** From a call to its answer: who may ask, what is asked, and what the switch says. */
@NullMarked
package org.vsxibulk.simulator.wire;

import org.jspecify.annotations.NullMarked;
