/** Rules that hold the input against the live switch before anything is planned, one class each. */
@NullMarked
package org.vsxibulk.plan.rule;

import org.jspecify.annotations.NullMarked;
