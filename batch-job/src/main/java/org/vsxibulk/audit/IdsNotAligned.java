package org.vsxibulk.audit;

import java.util.Optional;
import java.util.Set;
import org.vsxibulk.audit.Finding.Severity;
import org.vsxibulk.settings.Strictness;
import org.vsxibulk.vsxi.Field;

/** {@code ids-not-aligned}: trunk, route table and mapping table have different numbers (guide, best practice). */
final class IdsNotAligned {

    static final String RULE = "ids-not-aligned";

    private IdsNotAligned() {}

    static TrunkRule rule(Strictness strictness) {
        return (trunk, mismatched) ->
                strictness == Strictness.OFF ? Optional.empty() : check(trunk, mismatched, strictness);
    }

    private static Optional<Flaw> check(LiveTrunk trunk, Set<Field> mismatched, Strictness strictness) {
        boolean aligned = (trunk.routeTable() == trunk.id() || mismatched.contains(Field.TRUNK_ROUTE_TABLE))
                && (trunk.mappingTable() == trunk.id() || mismatched.contains(Field.TRUNK_MAPPING_TABLE));
        if (aligned) {
            return Optional.empty();
        }
        String ids = trunk.id() + "/" + trunk.routeTable() + "/" + trunk.mappingTable();
        return Optional.of(new Flaw(
                RULE,
                strictness == Strictness.REQUIRE ? Severity.ERROR : Severity.WARNING,
                "",
                trunk.id() + "/" + trunk.id() + "/" + trunk.id(),
                ids,
                "trunk, route table and digit mapping table have different numbers: " + ids));
    }
}
