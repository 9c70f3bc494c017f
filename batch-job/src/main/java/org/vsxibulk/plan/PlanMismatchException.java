package org.vsxibulk.plan;

/** A saved plan that does not belong to this run, or was changed. */
public final class PlanMismatchException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String reason;

    /** @param consequence what is done about it */
    public PlanMismatchException(String reason, String consequence) {
        super(reason + "; " + consequence);
        this.reason = reason;
    }

    /** What is wrong with the plan, without what follows from it. */
    String reason() {
        return reason;
    }
}
