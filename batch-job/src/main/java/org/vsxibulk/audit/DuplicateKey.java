package org.vsxibulk.audit;

/** {@code duplicate-key}: a live table has several entries with the key of one of the input's. */
final class DuplicateKey {

    static final String RULE = "duplicate-key";

    private DuplicateKey() {}

    /** @param times how often the key stands in the table, 2 or more */
    static Flaw flaw(int times) {
        return Flaw.error(
                RULE,
                "",
                "1",
                Integer.toString(times),
                "stands " + times + " times on the switch, which may use any of them");
    }
}
