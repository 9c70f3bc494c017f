/** The bound and validated settings of one switch. */
@NullMarked
package org.vsxibulk.settings;

import org.jspecify.annotations.NullMarked;
