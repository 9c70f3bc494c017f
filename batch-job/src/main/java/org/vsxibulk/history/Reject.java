package org.vsxibulk.history;

/**
 * An entry that was not applied.
 *
 * @param kind {@code refused}, {@code held-back} or {@code conflict}
 * @param customer the customer's id in the input
 * @param line the customer's row
 * @param reason for people; never a secret
 */
public record Reject(String step, String kind, String key, String customer, int line, String reason) {}
