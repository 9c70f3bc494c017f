/** Customers and the value types that cannot exist invalid; reading and validating the CSV. */
@NullMarked
package org.vsxibulk.customer;

import org.jspecify.annotations.NullMarked;
