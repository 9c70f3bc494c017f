package org.vsxibulk.audit;

import java.util.Collections;
import java.util.List;
import org.vsxibulk.audit.Finding.Severity;

/**
 * {@code forwarding-loop}: numbers of the input forward in a circle. A circle that needs a PBX to be unreachable is a
 * warning: two sites may well stand in for each other.
 */
final class ForwardingLoop {

    static final String RULE = "forwarding-loop";
    private static final int SHOWN = 6;

    private ForwardingLoop() {}

    /** The circle from its smallest number on, so that it is told the same way in every audit. */
    static List<String> fromSmallest(List<String> numbers) {
        List<String> turned = new java.util.ArrayList<>(numbers);
        Collections.rotate(turned, -numbers.indexOf(Collections.min(numbers)));
        return turned;
    }

    /** @param numbers the circle from its smallest number on */
    static Flaw flaw(List<String> numbers, boolean always) {
        String way = String.join(" > ", numbers.subList(0, Math.min(SHOWN, numbers.size())))
                + (numbers.size() > SHOWN ? " > …" : "") + " > " + numbers.get(0);
        return new Flaw(
                RULE,
                always ? Severity.ERROR : Severity.WARNING,
                "",
                "",
                way,
                (always ? "calls go in a circle: " : "calls go in a circle while these are not reachable: ") + way);
    }
}
