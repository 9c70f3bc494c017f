package org.vsxibulk.settings;

/** How hard a rule is enforced: {@code require} rejects the row, {@code warn} warns, {@code off} is silent. */
public enum Strictness {
    REQUIRE,
    WARN,
    OFF
}
