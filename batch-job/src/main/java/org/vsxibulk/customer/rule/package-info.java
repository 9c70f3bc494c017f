/** The rules that the input must keep: one small class each; {@link org.vsxibulk.customer.rule.Rules} lists them. */
@NullMarked
package org.vsxibulk.customer.rule;

import org.jspecify.annotations.NullMarked;
