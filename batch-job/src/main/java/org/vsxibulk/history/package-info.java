/** Runs, rejects, findings and ownership kept in HSQLDB. */
@NullMarked
package org.vsxibulk.history;

import org.jspecify.annotations.NullMarked;
