package org.vsxibulk.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vsxibulk.plan.ApprovedPlan;
import org.vsxibulk.plan.PlanMismatchException;
import org.vsxibulk.report.Outcome;
import picocli.CommandLine.Option;

/** The plan that somebody has read and wants carried out. */
final class ApprovedPlanOption {

    @Option(
            names = "--plan",
            paramLabel = "FOLDER",
            description =
                    "Carry out the plan that an earlier run saved in its folder, as it stands: when the input, the"
                            + " dialect, the settings or an entry on the switch moved since, nothing is written (exit code 8).")
    private @Nullable Path folder;

    Optional<ApprovedPlan> open() {
        return Optional.ofNullable(folder).map(ApprovedPlanOption::open);
    }

    private static ApprovedPlan open(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new UserMistake("there is no folder " + folder + " (--plan; working folder: "
                    + Path.of("").toAbsolutePath() + ")");
        }
        try {
            return ApprovedPlan.in(folder);
        } catch (PlanMismatchException e) {
            throw new UserMistake(Outcome.GUARD, e.getMessage());
        }
    }
}
