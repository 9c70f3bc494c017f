/** Strict reading of one CSV file: lines, quotes, header, cells. */
@NullMarked
package org.vsxibulk.customer.csv;

import org.jspecify.annotations.NullMarked;
