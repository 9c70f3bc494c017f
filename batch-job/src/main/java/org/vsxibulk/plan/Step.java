package org.vsxibulk.plan;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.vsxibulk.blueprint.Part;

/**
 * The writing steps in the order in which they run. An existing trunk is pointed at its new tables only when they are full,
 * and traffic moves last; what is deleted goes in reverse order, so that nothing refers to what is gone (contract section
 * 3). But digit mappings go before the inbound routes: a forwarding in the loop trunk's table names a number and no trunk, and
 * without the number's inbound route nobody could tell any more whose it is, should its deletion fail.
 */
public enum Step {
    ROUTE_TABLES("route-tables", Part.ROUTE_TABLE, false),
    DIGIT_MAPPING_TABLES("digit-mapping-tables", Part.DIGIT_MAPPING_TABLE, false),
    NEW_TRUNKS("new-trunks", Part.TRUNK, false),
    SIP_USERS("sip-users", Part.SIP_USER, false),
    ROUTES("routes", Part.ROUTES, false),
    DIGIT_MAPPINGS("digit-mappings", Part.DIGIT_MAPPINGS, false),
    TRUNK_UPDATES("trunk-updates", Part.TRUNK, false),
    INBOUND_ROUTES("inbound-routes", Part.INBOUND_ROUTES, false),
    DELETE_DIGIT_MAPPINGS("delete-digit-mappings", Part.DIGIT_MAPPINGS, true),
    DELETE_INBOUND_ROUTES("delete-inbound-routes", Part.INBOUND_ROUTES, true),
    DELETE_ROUTES("delete-routes", Part.ROUTES, true),
    DELETE_SIP_USERS("delete-sip-users", Part.SIP_USER, true),
    DELETE_TRUNKS("delete-trunks", Part.TRUNK, true),
    DELETE_DIGIT_MAPPING_TABLES("delete-digit-mapping-tables", Part.DIGIT_MAPPING_TABLE, true),
    DELETE_ROUTE_TABLES("delete-route-tables", Part.ROUTE_TABLE, true);

    private final String word;
    private final Part part;
    private final boolean deletes;

    Step(String word, Part part, boolean deletes) {
        this.word = word;
        this.part = part;
        this.deletes = deletes;
    }

    /** Name of the Spring Batch step, of its plan file and in reports. */
    public String word() {
        return word;
    }

    public Part part() {
        return part;
    }

    /** Whether the step deletes; the others create and update. */
    public boolean deletes() {
        return deletes;
    }

    /** Steps of a migration. */
    public static Set<Step> ofMigration(boolean prune) {
        return EnumSet.range(ROUTE_TABLES, prune ? DELETE_SIP_USERS : INBOUND_ROUTES);
    }

    /** Steps of a decommissioning. */
    public static Set<Step> ofDecommission() {
        return EnumSet.range(DELETE_DIGIT_MAPPINGS, DELETE_ROUTE_TABLES);
    }

    /** The step that carries out a change of this part. */
    static Step of(Part part, ChangeAction action) {
        if (part == Part.TRUNK && !deletes(action)) {
            return action == ChangeAction.CREATE ? NEW_TRUNKS : TRUNK_UPDATES;
        }
        return Arrays.stream(values())
                .filter(step -> step.part == part && step.deletes == deletes(action))
                .findFirst()
                .orElseThrow();
    }

    private static boolean deletes(ChangeAction action) {
        return action == ChangeAction.DELETE || action == ChangeAction.KEPT;
    }

    public static Optional<Step> of(String word) {
        return Arrays.stream(values()).filter(step -> step.word.equals(word)).findFirst();
    }
}
