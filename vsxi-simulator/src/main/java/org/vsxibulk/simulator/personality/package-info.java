/** What differs between switch generations, as data. */
@NullMarked
package org.vsxibulk.simulator.personality;

import org.jspecify.annotations.NullMarked;
