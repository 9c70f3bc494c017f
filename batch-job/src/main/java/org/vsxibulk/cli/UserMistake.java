package org.vsxibulk.cli;

import org.vsxibulk.report.Outcome;

/** Something that the user can put right; the message says how. */
final class UserMistake extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Outcome outcome;

    UserMistake(String message) {
        this(Outcome.USAGE, message);
    }

    UserMistake(Outcome outcome, String message) {
        super(message);
        this.outcome = outcome;
    }

    Outcome outcome() {
        return outcome;
    }
}
