package org.vsxibulk.history;

import java.util.Optional;

/** What came of asking for the lock of a state folder. */
public sealed interface LockAttempt {

    /** It is ours until it is closed. */
    record Taken(StateLock lock) implements LockAttempt {}

    /**
     * Somebody else has it.
     *
     * @param holder absent when the other process has not said yet who it is
     */
    record Busy(Optional<RunningNow> holder) implements LockAttempt {}
}
