package org.vsxibulk.torture;

import java.util.ArrayList;
import java.util.List;
import org.vsxibulk.plan.Step;

/** Where a command is in its work, told by the lines that it wrote on the screen: each step has one when it ends. */
final class Place {

    static final String START = "start";
    static final String REPORTS = "reports";

    private final List<String> order = new ArrayList<>(List.of(START, "validate", "snapshot", "plan"));
    private int ended;

    /** @param verb {@code migrate} or {@code decommission} */
    Place(String verb) {
        (verb.equals("migrate") ? Step.ofMigration(false) : Step.ofDecommission())
                .forEach(step -> order.add(step.word()));
        order.add("audit");
        order.add(REPORTS);
    }

    /** All places, in the order of the work. */
    List<String> all() {
        return List.copyOf(order);
    }

    boolean before(String one, String other) {
        return order.indexOf(one) < order.indexOf(other);
    }

    /**
     * Where a process is; what earlier processes have done is remembered.
     *
     * @param screen standard error of the newest process
     * @param runBegun whether its run has a folder yet
     */
    String of(String screen, boolean runBegun) {
        int endedNow = screen.lines()
                .mapToInt(line -> order.indexOf(line.split(" ", 2)[0]))
                .max()
                .orElse(-1);
        if (endedNow <= 0) {
            return runBegun ? order.get(1) : START;
        }
        ended = Math.max(ended, endedNow);
        return order.get(Math.min(ended + 1, order.size() - 1));
    }
}
