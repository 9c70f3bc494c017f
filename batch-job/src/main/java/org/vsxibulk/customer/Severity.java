package org.vsxibulk.customer;

/** What a problem of the input brings about, gravest first. */
public enum Severity {
    /** The file cannot be trusted as a whole: nothing runs. */
    FILE_ERROR,
    /** The row is rejected. */
    ERROR,
    /** The row goes on. */
    WARNING
}
