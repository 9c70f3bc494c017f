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

/** The verb {@code validate}: needs no switch, no database and no lock. */
public final class InputCheck {

    private static final String VERB = "validate";

    private InputCheck() {}

    public static RunResult run(CustomerFiles files, Settings settings, Dialect dialect, String command) {
        Instant started = Instant.now();
        CustomerBase base = CustomerReader.read(files, settings, Blueprint.traits(dialect));
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
                        folder),
                bad ? Outcome.INPUT_REJECTED : Outcome.CLEAN,
                Optional.of(Summaries.input(base)),
                List.of(),
                List.of(),
                Optional.empty(),
                new RunResult.Requests(0, 0, 0, 0),
                List.of(),
                bad ? Mend.rejects(command, files, folder) : command.replaceFirst(" " + VERB + "\\b", " plan"));
        return Reports.render(result, unwritten, command);
    }
}
