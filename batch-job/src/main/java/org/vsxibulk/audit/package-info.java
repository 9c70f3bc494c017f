/** Desired against live: findings, one class per rule. */
@NullMarked
package org.vsxibulk.audit;

import org.jspecify.annotations.NullMarked;
