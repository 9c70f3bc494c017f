/** Spring Batch wiring: jobs, steps, restart. No business logic. */
@NullMarked
package org.vsxibulk.job;

import org.jspecify.annotations.NullMarked;
