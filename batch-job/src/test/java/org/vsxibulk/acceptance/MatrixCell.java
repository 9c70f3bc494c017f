package org.vsxibulk.acceptance;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What became of a verb that met a fault at one place.
 *
 * @param starts the faulty run, and the same command again until it ended with 0
 * @param complete whether the switch was as after an undisturbed run, after each start
 * @param undisturbed what an undisturbed run writes
 */
record MatrixCell(
        MatrixFault fault, FaultPlace place, List<Ended> starts, List<Boolean> complete, List<Long> undisturbed) {

    /** The exit codes in their order. */
    String exits() {
        return starts.stream().map(ended -> Integer.toString(ended.exitCode())).collect(Collectors.joining(" → "));
    }

    /** What must not be, whatever the fault. */
    List<String> wrong() {
        List<String> wrong = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            Ended ended = starts.get(i);
            if (ended.exitCode() == 0 && !complete.get(i)) {
                wrong.add("start " + (i + 1) + " says 0, but the switch is not as it should be");
            }
            if (ended.exitCode() == 9 || ended.exitCode() == 1 || ended.screen().contains("\tat ")) {
                wrong.add("start " + (i + 1) + " shows a fault of our own");
            }
        }
        Ended last = starts.get(starts.size() - 1);
        if (last.exitCode() != 0) {
            wrong.add("it does not come to an end");
        } else if (place.verb() != MatrixVerb.PLAN
                && starts.stream().allMatch(ended -> ended.folder().equals(last.folder()))
                && !MatrixScript.written(last.summary()).equals(undisturbed)) {
            wrong.add("the summary counts " + MatrixScript.written(last.summary()) + ", not " + undisturbed);
        }
        return wrong;
    }

    /** All that was on the screen. */
    String story() {
        return this + "\n" + starts.stream().map(Ended::screen).collect(Collectors.joining("\n"));
    }

    @Override
    public String toString() {
        return fault + " at " + place + ": " + exits();
    }
}
