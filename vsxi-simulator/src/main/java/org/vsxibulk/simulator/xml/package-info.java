/** Documents as trees of elements: strict reading, canonical writing. */
@NullMarked
package org.vsxibulk.simulator.xml;

import org.jspecify.annotations.NullMarked;
