package org.vsxibulk.job;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vsxibulk.customer.CustomerFiles;
import org.vsxibulk.history.Run;
import org.vsxibulk.report.Outcome;
import org.vsxibulk.report.RejectsCsv;

/** Knows whether {@code --dids} may have been forgotten: the last migration had it. */
final class ForgottenNumbers {

    /** Others may have been stopped for this very reason. */
    private static final Set<Integer> WENT_THROUGH = Set.of(
            Outcome.CLEAN.exitCode(),
            Outcome.FINDINGS.exitCode(),
            Outcome.PARTLY_APPLIED.exitCode(),
            Outcome.INCOMPLETE.exitCode());

    private ForgottenNumbers() {}

    /**
     * The numbers' file of the last migration of a base, when today's has none.
     *
     * @param newestFirst all runs on the switch
     * @param thisRun the run that asks
     */
    static Optional<String> file(CustomerFiles files, List<Run> newestFirst, long thisRun) {
        if (files.didsCsv().isPresent()) {
            return Optional.empty();
        }
        return newestFirst.stream()
                .filter(run -> run.id() != thisRun && run.verb().equals(Verb.MIGRATE.word()))
                .filter(ForgottenNumbers::wentThrough)
                .filter(run -> !isOfRejects(run))
                .findFirst()
                .filter(run -> run.inputs().size() > 1)
                .map(run -> run.inputs().get(1));
    }

    private static boolean wentThrough(Run run) {
        return run.end().filter(end -> WENT_THROUGH.contains(end.exitCode())).isPresent();
    }

    private static boolean isOfRejects(Run run) {
        return run.inputs().stream().limit(1).anyMatch(input -> Path.of(input).endsWith(RejectsCsv.CUSTOMERS));
    }
}
