/** Getting to know a switch and what already stands on it, before anything is written. */
@NullMarked
package org.vsxibulk.adopt;

import org.jspecify.annotations.NullMarked;
