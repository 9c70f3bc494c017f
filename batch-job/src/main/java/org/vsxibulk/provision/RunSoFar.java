package org.vsxibulk.provision;

import java.util.Map;
import java.util.Set;
import org.vsxibulk.plan.Step;

/**
 * What the plan wants and what earlier starts of the run have done.
 *
 * @param customersToHoldBack customers of whom an entry was refused, or moved instead of being written
 * @param goesOn whether an earlier process of the run has written, and may have left a chunk with the switch
 */
public record RunSoFar(Set<String> customersToHoldBack, Map<Step, OfStep> steps, boolean goesOn) {

    /** @param anythingWentIn whether the switch took anything of the step */
    public record OfStep(long planned, long refused, boolean anythingWentIn) {}

    public RunSoFar {
        customersToHoldBack = Set.copyOf(customersToHoldBack);
        steps = Map.copyOf(steps);
    }

    OfStep of(Step step) {
        return steps.getOrDefault(step, new OfStep(0, 0, false));
    }
}
