/** Customer to the entries that should exist: a pure function. */
@NullMarked
package org.vsxibulk.blueprint;

import org.jspecify.annotations.NullMarked;
