package org.vsxibulk.provision;

import java.util.Optional;
import org.vsxibulk.vsxi.DesiredEntry;
import org.vsxibulk.vsxi.live.LiveTable;
import org.vsxibulk.vsxi.xml.Element;

/** What is to be done about a planned change in the light of the live entry. */
sealed interface Meeting {

    /** The live entry is as the change would leave it. */
    record Done() implements Meeting {}

    record Send(Prepared prepared) implements Meeting {}

    /** The live entry is not what it was at planning. */
    record Moved(Optional<DesiredEntry> desired, Optional<Element> now) implements Meeting {}

    record NotSent(Rejection.Kind kind, String reason) implements Meeting {}

    /** How the lines of one step meet their entries. */
    interface Place {
        Meeting meet(LiveTable there, Intent intent);
    }
}
