package org.vsxibulk.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.vsxibulk.customer.CustomerFiles;
import org.vsxibulk.history.Run;
import org.vsxibulk.report.Outcome;
import org.vsxibulk.report.RejectsCsv;

/**
 * Knows the rejects of the last migration, as its {@code next:} names them. They lack most of the base, but no number of anybody
 * else that is still to be carried out: all other rows are on the switch as they want it. This is not so of rejects whose run
 * sent nothing, or of older ones.
 */
final class LastRejects {

    private LastRejects() {}

    /**
     * @param newestFirst all runs on the switch
     * @param thisRun the run that asks
     */
    static boolean are(CustomerFiles files, List<Run> newestFirst, long thisRun) {
        return newestFirst.stream()
                .filter(run -> run.id() != thisRun && run.verb().equals(Verb.MIGRATE.word()))
                .filter(run -> !ended(run, Outcome.INPUT_REJECTED) && !isOf(files, run))
                .findFirst()
                .filter(run -> ended(run, Outcome.PARTLY_APPLIED))
                .map(run -> Path.of(run.folder()))
                .filter(folder -> isSame(files.customersCsv(), folder.resolve(RejectsCsv.CUSTOMERS)))
                .filter(folder -> withItsNumbers(files, folder.resolve(RejectsCsv.DIDS)))
                .isPresent();
    }

    private static boolean ended(Run run, Outcome outcome) {
        return run.end().filter(end -> end.exitCode() == outcome.exitCode()).isPresent();
    }

    /** An earlier try with the same rejects leaves them what they are. */
    private static boolean isOf(CustomerFiles files, Run run) {
        return run.inputs().stream().limit(1).anyMatch(input -> isSame(files.customersCsv(), Path.of(input)));
    }

    private static boolean withItsNumbers(CustomerFiles files, Path dids) {
        return files.didsCsv().map(given -> isSame(given, dids)).orElseGet(() -> !Files.exists(dids));
    }

    private static boolean isSame(Path one, Path other) {
        try {
            return Files.isSameFile(one, other);
        } catch (IOException e) {
            return false;
        }
    }
}
