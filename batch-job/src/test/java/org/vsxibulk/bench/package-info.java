/** Measures the product against the guide's loop and a bare client, on one machine and against one switch. */
@NullMarked
package org.vsxibulk.bench;

import org.jspecify.annotations.NullMarked;
