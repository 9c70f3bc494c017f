package org.vsxibulk.job;

import org.vsxibulk.plan.SavedPlan;

/** A run that is to carry out a plan of an earlier run does so only while its own says the same. */
final class Approval {

    private Approval() {}

    /**
     * Asked once a run, before the guards: what the run itself changes afterwards is no reason to refuse.
     *
     * @throws org.vsxibulk.plan.GuardException when something moved since
     */
    static void require(RunSession session, SavedPlan made, String stopped) {
        session.request().options().approvedPlan().ifPresent(approved -> {
            approved.requireSame(made, stopped);
            session.progress().note("What is to be done is still what the plan in " + approved.folder() + " says.");
        });
    }
}
