package org.vsxibulk.plan.guard;

import java.util.Optional;
import org.vsxibulk.plan.PlannedChange;

/** Looks at a plan while it is made, and says what harm it would do to people who are not in the input. */
interface Guard {

    /** Sees every change; entries that stay as they are, are not shown. */
    default void see(PlannedChange change) {}

    /** Asked once, after the last change; empty when nobody is harmed. */
    Optional<Trip> trip();
}
