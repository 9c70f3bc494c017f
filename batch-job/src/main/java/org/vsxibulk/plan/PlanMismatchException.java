package org.vsxibulk.plan;

/** A saved plan that does not belong to this run, or was changed. */
public final class PlanMismatchException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public PlanMismatchException(String message) {
        super(message);
    }
}
