package org.vsxibulk.plan;

import java.util.Arrays;
import java.util.Optional;
import org.vsxibulk.blueprint.Part;

/**
 * The writing steps in the order in which they run: an existing trunk is pointed at its new tables only when they are
 * full, and traffic moves last.
 */
public enum Step {
    ROUTE_TABLES("route-tables", Part.ROUTE_TABLE),
    DIGIT_MAPPING_TABLES("digit-mapping-tables", Part.DIGIT_MAPPING_TABLE),
    NEW_TRUNKS("new-trunks", Part.TRUNK),
    SIP_USERS("sip-users", Part.SIP_USER),
    ROUTES("routes", Part.ROUTES),
    DIGIT_MAPPINGS("digit-mappings", Part.DIGIT_MAPPINGS),
    TRUNK_UPDATES("trunk-updates", Part.TRUNK),
    INBOUND_ROUTES("inbound-routes", Part.INBOUND_ROUTES);

    private final String word;
    private final Part part;

    Step(String word, Part part) {
        this.word = word;
        this.part = part;
    }

    /** Name of the Spring Batch step, of its plan file and in reports. */
    public String word() {
        return word;
    }

    public Part part() {
        return part;
    }

    /** The step that carries out a change of this part. */
    static Step of(Part part, ChangeAction action) {
        if (part == Part.TRUNK) {
            return action == ChangeAction.CREATE ? NEW_TRUNKS : TRUNK_UPDATES;
        }
        return Arrays.stream(values())
                .filter(step -> step.part == part)
                .findFirst()
                .orElseThrow();
    }

    public static Optional<Step> of(String word) {
        return Arrays.stream(values()).filter(step -> step.word.equals(word)).findFirst();
    }
}
