package org.vsxibulk.job;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.vsxibulk.blueprint.Blueprint;
import org.vsxibulk.customer.CustomerBase;
import org.vsxibulk.customer.CustomerFiles;
import org.vsxibulk.customer.CustomerReader;
import org.vsxibulk.report.Outcome;
import org.vsxibulk.report.RunInfo;
import org.vsxibulk.report.RunResult;
import org.vsxibulk.settings.Settings;
import org.vsxibulk.vsxi.dialect.Dialect;
import org.vsxibulk.vsxi.http.StopSignal;

/** The verb {@code validate}: needs no switch, no database and no lock. */
public final class InputCheck {

    private static final String VERB = "validate";

    private InputCheck() {}

    /** Stopped before the whole input was read, it leaves nothing behind. */
    public static RunResult run(
            CustomerFiles files, Settings settings, Dialect dialect, ShellCommand command, StopSignal stop) {
        Instant started = Instant.now();
        CustomerBase base = CustomerReader.read(files, settings, Blueprint.traits(dialect), stop::throwIfRequested);
        stop.throwIfRequested();
        Path folder = RunFolder.create(settings.folders().reports(), VERB, started);
        List<String> unwritten = Reports.rejects(files, settings.input(), base.problems(), List.of(), folder);
        boolean bad = base.anythingRejected();
        RunResult result = new RunResult(
                new RunInfo(
                        VERB,
                        "",
                        "",
                        dialect.name(),
                        files.customersCsv(),
                        files.didsCsv(),
                        1,
                        false,
                        started,
                        Instant.now(),
                        folder,
                        Optional.empty(),
                        Optional.empty()),
                bad ? Outcome.INPUT_REJECTED : Outcome.CLEAN,
                Optional.of(Summaries.input(base)),
                List.of(),
                List.of(),
                Optional.empty(),
                RunResult.Requests.none(),
                List.of(),
                next(base, files, command));
        return Reports.render(result, unwritten, command.text());
    }

    private static String next(CustomerBase base, CustomerFiles files, ShellCommand command) {
        if (base.fileError()) {
            return Mend.file(command);
        }
        return base.anythingRejected()
                ? Mend.input(command, files)
                : command.verb(Verb.PLAN).text();
    }
}
