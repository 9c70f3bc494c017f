/** What keeps one wrong plan from harming the switch's other users (design section 6, guards). */
@NullMarked
package org.vsxibulk.plan.guard;

import org.jspecify.annotations.NullMarked;
