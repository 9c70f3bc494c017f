package org.vsxibulk.audit;

import org.vsxibulk.audit.Finding.Severity;

/**
 * What a rule says is wrong, before it is known whose entry it is.
 *
 * @param field word of the field concerned; empty when the whole entry is
 */
record Flaw(String rule, Severity severity, String field, String expected, String actual, String message) {

    static Flaw error(String rule, String field, String expected, String actual, String message) {
        return new Flaw(rule, Severity.ERROR, field, expected, actual, message);
    }
}
