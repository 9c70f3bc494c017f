package org.vsxibulk.report;

/**
 * An entry that was not applied.
 *
 * @param line the customer's row in the customers' file
 * @param kind {@code refused}, {@code harmed}, {@code held-back}, {@code conflict}, {@code in-use} or {@code postponed}
 * @param reason for people, with the switch's own words
 */
public record EntryReject(String step, String kind, String key, String customerId, int line, String reason) {}
