package org.vsxibulk.provision;

import java.util.Optional;
import org.vsxibulk.plan.PlanLine;
import org.vsxibulk.vsxi.DesiredEntry;
import org.vsxibulk.vsxi.xml.Element;
import org.vsxibulk.vsxi.xml.EntryLine;

/**
 * A change that is ready to be sent.
 *
 * @param entry the whole entry as it should be afterwards, or what is sent to delete it
 * @param before the live entry; absent when it is new
 */
record Prepared(Intent intent, Element entry, Optional<Element> before) {

    PlanLine line() {
        return intent.line();
    }

    /** The entry as it is sent. */
    byte[] text() {
        return before.isEmpty() && intent.created().isPresent()
                ? intent.created().get().line()
                : new EntryLine().of(entry).copy();
    }

    /** Absent for a delete. */
    Optional<DesiredEntry> desired() {
        return intent.desired();
    }
}
