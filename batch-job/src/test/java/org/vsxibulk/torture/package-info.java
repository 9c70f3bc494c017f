/** Kills the product at random instants, starts the same command again, and compares what is left with an undisturbed run. */
@NullMarked
package org.vsxibulk.torture;

import org.jspecify.annotations.NullMarked;
