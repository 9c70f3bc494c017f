/** The switch: its tables, entries, dialect, XML and HTTPS. */
@NullMarked
package org.vsxibulk.vsxi;

import org.jspecify.annotations.NullMarked;
