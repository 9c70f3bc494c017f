package org.vsxibulk.provision;

import java.util.Locale;
import org.vsxibulk.plan.PlanLine;

/**
 * A planned change that was not applied.
 *
 * @param reason for people, with the switch's own words
 */
public record Rejection(Kind kind, PlanLine line, String reason) {

    /** Why a change was not applied. */
    public enum Kind {
        /** The switch refused the entry. */
        REFUSED,
        /** The switch took the entry, but it did not come back as it should. */
        HARMED,
        /** Not sent, because an earlier entry of its customer was refused, or in conflict. */
        HELD_BACK,
        /** Not sent, because the live entry moved since the plan. */
        CONFLICT,
        /** Not deleted, because something that stays refers to it. */
        IN_USE,
        /** Not deleted, because it carries calls; a later run may. */
        POSTPONED;

        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
