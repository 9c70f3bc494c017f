package org.vsxibulk.job;

import java.time.Instant;
import java.util.ArrayList;
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
        boolean bad = base.anythingRejected();
        RunResult result = new RunResult(
                new RunInfo(
                        VERB,
                        settings.switchId(),
                        "",
                        dialect.name(),
                        files.customersCsv(),
                        files.didsCsv(),
                        1,
                        false,
                        started,
                        Instant.now(),
                        RunFolder.create(settings.folders().reports(), VERB, started)),
                bad ? Outcome.INPUT_REJECTED : Outcome.CLEAN,
                Optional.of(Summaries.input(base)),
                List.of(),
                List.of(),
                Optional.empty(),
                new RunResult.Requests(0, 0, 0, 0),
                List.of(),
                bad ? "" : command.replaceFirst(" " + VERB + "\\b", " plan"));
        List<String> failures = Reports.write(result, files, settings);
        return failures.isEmpty() ? result : with(result, failures);
    }

    private static RunResult with(RunResult result, List<String> more) {
        List<String> messages = new ArrayList<>(result.messages());
        messages.addAll(more);
        return new RunResult(
                result.run(),
                result.outcome(),
                result.input(),
                result.steps(),
                result.rejects(),
                result.audit(),
                result.requests(),
                messages,
                result.next());
    }
}
