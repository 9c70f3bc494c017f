package org.vsxibulk.adopt.check;

import java.util.Optional;
import org.vsxibulk.vsxi.dialect.Dialect;
import org.vsxibulk.vsxi.http.Statistics;

/** Whether this node of an HA pair is the active one: writes belong there. */
final class ActiveState {

    private ActiveState() {}

    /** Returns whether the node may be written to, as far as that is known. */
    static boolean judge(Optional<Dialect.StateQuery> query, Optional<Statistics> answer, Lines lines) {
        if (query.isEmpty()) {
            lines.yellow(
                    "ha-state",
                    "state",
                    "the dialect does not say where a node tells whether it is active",
                    "fill in 'state', unless this is a single switch");
            return true;
        }
        String said = answer.map(statistics -> statistics.state(query.get())).orElse("");
        if (said.isEmpty()) {
            boolean answered = answer.flatMap(Statistics::document).isPresent();
            lines.red(
                    "ha-state",
                    answered ? "state.field" : "state.path",
                    answered
                            ? query.get().path() + " has no '" + query.get().field() + "'"
                            : query.get().path() + " has no statistics"
                                    + answer.map(ActiveState::code).orElse(""),
                    "correct 'state', or leave it out for a single switch");
            return true;
        }
        if (!said.equalsIgnoreCase(query.get().active())) {
            lines.red(
                    "ha-state",
                    "state.active",
                    "this node says '" + said + "', not '" + query.get().active() + "'",
                    "point --switch to the active node");
            return false;
        }
        lines.green("ha-state", said);
        return true;
    }

    private static String code(Statistics statistics) {
        return " (code " + statistics.code() + ")";
    }
}
