/** The way back: the customers' files that say what a live switch has. */
@NullMarked
package org.vsxibulk.adopt.export;

import org.jspecify.annotations.NullMarked;
