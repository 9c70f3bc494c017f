/** One result, rendered as CSV, JSON, HTML and JUnit. */
@NullMarked
package org.vsxibulk.report;

import org.jspecify.annotations.NullMarked;
