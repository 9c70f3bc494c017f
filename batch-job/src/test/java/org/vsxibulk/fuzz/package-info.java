/** Feeds damaged files and answers to the product, and looks at what it makes of them. */
@NullMarked
package org.vsxibulk.fuzz;

import org.jspecify.annotations.NullMarked;
