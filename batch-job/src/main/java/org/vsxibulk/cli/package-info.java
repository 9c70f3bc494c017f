/** One small class per verb, exit codes, progress. */
@NullMarked
package org.vsxibulk.cli;

import org.jspecify.annotations.NullMarked;
