package org.vsxibulk.provision;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.vsxibulk.plan.ChangeAction;
import org.vsxibulk.plan.PlanLine;
import org.vsxibulk.vsxi.DesiredEntry;
import org.vsxibulk.vsxi.Field;
import org.vsxibulk.vsxi.FieldDifference;
import org.vsxibulk.vsxi.dialect.TableDialect;
import org.vsxibulk.vsxi.xml.Element;

/** Says for people what moved since the plan: before, planned and now of each field; secrets hidden. */
record Moves(TableDialect table, PlanLine line, Meeting.Moved moved, Optional<Element> atPlanning) {

    String words() {
        if (moved.desired().isEmpty()) {
            return "the live entry was changed since the plan was made, so it is not deleted" + others();
        }
        List<String> fields = new ArrayList<>();
        boolean ours = fields(moved.desired().get(), fields);
        String lead = lead();
        return lead + (fields.isEmpty() ? "" : ": " + String.join("; ", fields)) + (ours ? "" : others());
    }

    private String lead() {
        if (line.action() == ChangeAction.CREATE) {
            return "it was not there when the plan was made, but now it is";
        }
        return moved.now().isEmpty()
                ? "it was there when the plan was made, but now it is gone"
                : "the live entry was changed since the plan was made";
    }

    /** Adds the fields that matter, and tells whether one of ours moved. */
    private boolean fields(DesiredEntry desired, List<String> fields) {
        boolean isNew = line.action() == ChangeAction.CREATE;
        Map<Field, FieldDifference> differences = moved.now().stream()
                .flatMap(now -> table.differences(desired, now).stream())
                .collect(Collectors.toMap(FieldDifference::field, difference -> difference));
        boolean ours = false;
        for (var owned : table.wire(desired).entrySet()) {
            PlanLine.Change change = line.changes().get(owned.getKey().word());
            FieldDifference difference = differences.get(owned.getKey());
            if (difference == null && change == null && !(isNew && moved.now().isEmpty())) {
                continue;
            }
            List<String> planned = owned.getValue();
            List<String> before = isNew ? List.of() : change == null ? planned : change.before();
            List<String> now =
                    moved.now().isEmpty() ? List.of() : difference == null ? planned : difference.liveShown();
            ours |= !now.equals(before);
            fields.add(owned.getKey().word() + ": before " + quoted(before) + ", planned " + quoted(planned) + ", now "
                    + quoted(now));
        }
        return ours || moved.now().isEmpty();
    }

    /** Elements that are not ours, by name, when the entry as it was is still known. */
    private String others() {
        Set<String> names = new LinkedHashSet<>();
        if (atPlanning.isPresent() && moved.now().isPresent()) {
            ElementComparison.of(
                            table.secrets().hide(atPlanning.get()),
                            table.secrets().hide(moved.now().get()),
                            false,
                            (path, one, other) -> one.equals(other))
                    .forEach(difference -> names.add(
                            difference.path() + " (before " + difference.sent() + ", now " + difference.back() + ")"));
        }
        String what = moved.desired().isEmpty() ? "; what changed" : "; what changed is not ours";
        return names.isEmpty() ? what.equals("; what changed") ? "" : what : what + ": " + String.join(", ", names);
    }

    private static String quoted(List<String> values) {
        return values.isEmpty() || values.equals(List.of("")) ? "nothing" : "'" + String.join(";", values) + "'";
    }
}
