/** Invented customer bases to rehearse with: any size, reproducible, with all services and on demand with bad rows. */
@NullMarked
package org.vsxibulk.sample;

import org.jspecify.annotations.NullMarked;
