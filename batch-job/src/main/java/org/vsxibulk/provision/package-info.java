/** Sends changes in chunks. */
@NullMarked
package org.vsxibulk.provision;

import org.jspecify.annotations.NullMarked;
