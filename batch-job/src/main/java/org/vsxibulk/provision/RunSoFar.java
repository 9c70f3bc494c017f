package org.vsxibulk.provision;

import java.util.Map;
import java.util.Set;
import org.vsxibulk.plan.Step;

/**
 * What the plan wants and what earlier starts of the run have done.
 *
 * @param customersWithRefusals customers of whom an entry was refused
 */
public record RunSoFar(Set<String> customersWithRefusals, Map<Step, OfStep> steps) {

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
