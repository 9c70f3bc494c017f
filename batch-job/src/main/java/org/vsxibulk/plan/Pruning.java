package org.vsxibulk.plan;

/** What is deleted of what a row no longer wants. */
public enum Pruning {
    /** Nothing; it is counted as left over. */
    OFF,
    /**
     * What stands in the customer's own tables. What customers share (inbound routes, SIP users, forwarding in the loop
     * trunk's table) stays: while a row is rejected, it may be the one that is to get it.
     */
    OWN_TABLES,
    /** Everything that nobody else needs. */
    ALL;

    /**
     * @param asked whether the user wants anything deleted
     * @param rejected whether anything of the input is not carried out
     */
    public static Pruning of(boolean asked, boolean rejected) {
        if (!asked) {
            return OFF;
        }
        return rejected ? OWN_TABLES : ALL;
    }
}
