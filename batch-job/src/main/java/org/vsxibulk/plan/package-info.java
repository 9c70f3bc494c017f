/** Desired against live: changes, and the saved plan. */
@NullMarked
package org.vsxibulk.plan;

import org.jspecify.annotations.NullMarked;
