package org.vsxibulk.audit;

import java.util.List;
import java.util.stream.Collectors;

/** {@code duplicate-inbound}: a number has its own inbound route and one more, so its calls may go elsewhere. */
final class DuplicateInbound {

    static final String RULE = "duplicate-inbound";

    private DuplicateInbound() {}

    static Flaw flaw(String number, List<Integer> destinations, int ownTrunk) {
        String there = destinations.stream().map(String::valueOf).collect(Collectors.joining(";"));
        return Flaw.error(
                RULE,
                "",
                "destination=" + ownTrunk,
                "destination=" + there,
                number + " has another inbound route beside its own; this one leads to trunk " + there);
    }
}
