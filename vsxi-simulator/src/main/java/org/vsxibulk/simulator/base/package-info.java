/** What a switch holds before the first request. */
@NullMarked
package org.vsxibulk.simulator.base;

import org.jspecify.annotations.NullMarked;
