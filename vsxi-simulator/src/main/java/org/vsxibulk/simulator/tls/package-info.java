/** The simulator's own certificate. */
@NullMarked
package org.vsxibulk.simulator.tls;

import org.jspecify.annotations.NullMarked;
