/** Short stories through the front door: the command line on this side, HTTPS on the other. */
@NullMarked
package org.vsxibulk.acceptance;

import org.jspecify.annotations.NullMarked;
