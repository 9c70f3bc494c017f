package org.vsxibulk.audit;

/** What the input stands for. */
public enum AuditScope {
    /** The input is the whole base: what is on the switch inside the owned ids and not in it is an orphan. */
    WHOLE_BASE,
    /** Only the input's own entries are looked at. */
    PARTIAL
}
