package org.vsxibulk.plan;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vsxibulk.vsxi.EntryKey;

/**
 * An entry of which two plans do not say the same.
 *
 * @param then its line in the approved plan; absent when it is not in there
 * @param now its line today
 */
record Departure(EntryKey key, Optional<PlanLine> then, Optional<PlanLine> now) {

    static Departure of(EntryKey key) {
        return new Departure(key, Optional.empty(), Optional.empty());
    }

    Departure then(PlanLine line) {
        return new Departure(key, Optional.of(line), now);
    }

    Departure now(PlanLine line) {
        return new Departure(key, then, Optional.of(line));
    }

    /** What moved, for people. */
    String words() {
        PlanLine any = now.or(() -> then).orElseThrow();
        return key.table().word() + " " + key + " of customer " + any.customer() + " (row " + any.row() + "): "
                + what();
    }

    private String what() {
        if (then.isEmpty()) {
            return "not in the approved plan; today it is " + toBe(now.orElseThrow());
        }
        if (now.isEmpty()) {
            return "it was " + toBe(then.get()) + "; today it is gone, or nothing is to be done about it";
        }
        boolean wasThere = then.get().action() != ChangeAction.CREATE;
        boolean isThere = now.get().action() != ChangeAction.CREATE;
        if (wasThere != isThere) {
            return wasThere
                    ? "it was there, " + toBe(then.get()) + "; today it is gone"
                    : "it was to be created; today it is there, " + toBe(now.get());
        }
        return then.get().action() == now.get().action()
                ? moves(then.get(), now.get())
                : "it was " + toBe(then.get()) + "; today it is " + toBe(now.get());
    }

    private static String toBe(PlanLine line) {
        return switch (line.action()) {
            case CREATE -> "to be created";
            case UPDATE -> "to be updated (" + String.join("; ", updates(line)) + ")";
            case DELETE -> "to be deleted";
            case UNCHANGED -> "as its row wants it";
            case LEFT_OVER -> "left over";
            case KEPT -> "to be kept, since something needs it";
        };
    }

    private static List<String> updates(PlanLine line) {
        List<String> updates = new ArrayList<>();
        line.changes()
                .forEach((field, change) ->
                        updates.add(field + " " + quoted(change.before()) + " → " + quoted(change.after())));
        return updates;
    }

    /** The same is to be done, but of something else or to something else. */
    private static String moves(PlanLine then, PlanLine now) {
        List<String> moves = new ArrayList<>();
        Set<String> fields = new LinkedHashSet<>(then.changes().keySet());
        fields.addAll(now.changes().keySet());
        for (String field : fields) {
            Optional<PlanLine.Change> was = Optional.ofNullable(then.changes().get(field));
            Optional<PlanLine.Change> is = Optional.ofNullable(now.changes().get(field));
            if (!was.equals(is)) {
                moves.add(field + ": then " + shown(was) + ", today " + shown(is));
            }
        }
        if (moves.isEmpty() && !then.live().equals(now.live())) {
            moves.add("other elements of the live entry changed");
        }
        if (!then.leftBehind().equals(now.leftBehind())) {
            moves.add("the old tables that it leaves hold other entries");
        }
        if (!then.customer().equals(now.customer()) || then.row() != now.row()) {
            moves.add("then of customer " + then.customer() + " (row " + then.row() + ")");
        }
        return String.join("; ", moves);
    }

    private static String shown(Optional<PlanLine.Change> change) {
        return change.map(there ->
                        (there.before().isEmpty() ? "" : quoted(there.before()) + " → ") + quoted(there.after()))
                .orElse("as wanted");
    }

    private static String quoted(List<String> values) {
        return values.isEmpty() || values.equals(List.of("")) ? "nothing" : "'" + String.join(";", values) + "'";
    }
}
