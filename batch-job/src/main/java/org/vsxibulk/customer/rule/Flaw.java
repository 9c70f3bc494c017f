package org.vsxibulk.customer.rule;

import org.vsxibulk.customer.Rule;

/** Why a text cannot be read: the rule that it breaks, the text, and what is wrong with it. */
public record Flaw(Rule rule, String value, String message) {}
