package org.vsxibulk.provision;

import java.util.Optional;
import org.vsxibulk.plan.Step;
import org.vsxibulk.vsxi.xml.Element;

/** What speaks against deleting an entry although it is as it was when the plan was made. */
public interface DeletionChecks {

    /** Why an entry is not deleted. */
    record Hold(Rejection.Kind kind, String reason) {}

    /** To be told before each chunk, so that what is held against its entries is fresh. */
    void beginChunk(Step step);

    /** Absent when the entry may go. */
    Optional<Hold> hold(Step step, Element live);

    /** Nothing speaks against it. */
    static DeletionChecks none() {
        return new DeletionChecks() {
            @Override
            public void beginChunk(Step step) {}

            @Override
            public Optional<Hold> hold(Step step, Element live) {
                return Optional.empty();
            }
        };
    }
}
