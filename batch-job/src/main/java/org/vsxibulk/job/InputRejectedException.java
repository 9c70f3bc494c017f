package org.vsxibulk.job;

/** The input has rows in error, and nobody said to go on without them. */
final class InputRejectedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    InputRejectedException(String message) {
        super(message);
    }
}
