package org.vsxibulk.provision;

import java.util.Optional;
import org.vsxibulk.plan.PlanLine;
import org.vsxibulk.vsxi.DesiredEntry;

/**
 * A line of the plan with what follows from it alone, whatever the switch has.
 *
 * @param desired absent for a delete
 * @param created the entry as it would be sent if it is new; only of lines that create
 */
public record Intent(PlanLine line, Optional<DesiredEntry> desired, Optional<NewEntry> created) {}
