package org.vsxibulk.audit;

import java.util.Optional;
import org.vsxibulk.audit.Finding.Severity;
import org.vsxibulk.vsxi.Field;

/** {@code out-of-service}: somebody took the trunk out of service; this product never does and never undoes it. */
final class OutOfService {

    static final String RULE = "out-of-service";

    private OutOfService() {}

    /** @param inService the switch's word, in the form in which it is compared */
    static TrunkRule rule(String inService) {
        return (trunk, mismatched) -> trunk.serviceState().equals(inService)
                ? Optional.empty()
                : Optional.of(new Flaw(
                        RULE,
                        Severity.WARNING,
                        Field.TRUNK_SERVICE_STATE.word(),
                        inService,
                        trunk.serviceState(),
                        "the trunk takes no calls: its service state is '" + trunk.serviceState() + "'"));
    }
}
