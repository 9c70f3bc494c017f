/** What the simulator remembers about the requests it got. */
@NullMarked
package org.vsxibulk.simulator.requests;

import org.jspecify.annotations.NullMarked;
