package org.vsxibulk.job;

/** The job of a run has ended in order, but the process was killed before the run was written down as ended. */
final class AlreadyCompleteException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    AlreadyCompleteException(Throwable cause) {
        super("the job is complete", cause);
    }
}
