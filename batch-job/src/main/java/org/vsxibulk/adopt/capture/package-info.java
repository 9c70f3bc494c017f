/** Downloads a switch that nobody has seen before, and drafts a dialect folder from what it finds. */
@NullMarked
package org.vsxibulk.adopt.capture;

import org.jspecify.annotations.NullMarked;
