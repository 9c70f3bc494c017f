package org.vsxibulk.provision;

import java.util.Map;
import java.util.Set;
import org.vsxibulk.plan.Step;

/**
 * What the plan wants and what earlier starts of the run have done.
 *
 * @param customersWithRefusals customers of whom an entry was refused
 * @param goesOn whether an earlier process of the run has written, and may have left a chunk with the switch
 */
public record RunSoFar(Set<String> customersWithRefusals, Map<Step, OfStep> steps, boolean goesOn) {

    /** @param anythingWentIn whether the switch took anything of the step */
    public record OfStep(long planned, long refused, boolean anythingWentIn) {}

    public RunSoFar {
        customersWithRefusals = Set.copyOf(customersWithRefusals);
        steps = Map.copyOf(steps);
    }

    OfStep of(Step step) {
        return steps.getOrDefault(step, new OfStep(0, 0, false));
    }
}
