package org.vsxibulk.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.vsxibulk.job.JobRunner;
import org.vsxibulk.job.RunOptions;
import org.vsxibulk.job.RunRequest;
import org.vsxibulk.job.StateBusyException;
import org.vsxibulk.job.Verb;
import org.vsxibulk.report.Outcome;
import org.vsxibulk.report.RunResult;
import org.vsxibulk.report.ScreenSummary;
import org.vsxibulk.settings.Settings;
import org.vsxibulk.settings.Tls;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** What the verbs have in common that run as a job. */
abstract class BatchCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @ParentCommand
    private VsxiBulk program;

    @Mixin
    private InputOptions input;

    @Mixin
    private SwitchOptions connection;

    @Mixin
    private SettingsOptions settings;

    @Mixin
    private HelpOption help;

    abstract Verb verb();

    RunOptions options() {
        return RunOptions.none();
    }

    @Override
    public Integer call() {
        Settings loaded = settings.load(Optional.of(connection));
        loaded.requireSwitch();
        WritableFolder.require(loaded.folders().reports(), "--reports");
        WritableFolder.require(loaded.folders().state(), "--state");
        warnOfInsecure(loaded.connection().tls());
        RunRequest request = new RunRequest(
                verb(), loaded, settings.dialect(loaded), input.files(), options(), CommandText.of(spec));
        try (ConsoleProgress progress = new ConsoleProgress(spec.commandLine().getErr())) {
            RunResult result = JobRunner.run(request, program.stop(), progress, program.clock());
            progress.close();
            ScreenSummary.lines(result).forEach(spec.commandLine().getOut()::println);
            spec.commandLine().getOut().flush();
            return result.outcome().exitCode();
        } catch (StateBusyException e) {
            throw new UserMistake(Outcome.GUARD, e.getMessage());
        }
    }

    private void warnOfInsecure(Tls tls) {
        if (tls.insecure()) {
            boolean decided = tls.fingerprint().isPresent() || tls.caFile().isPresent();
            spec.commandLine()
                    .getErr()
                    .println(
                            decided
                                    ? "NOTE: --insecure has no effect: the settings say which certificate is trusted"
                                    : "WARNING: any certificate is trusted (--insecure): somebody in between could read the"
                                            + " password and change the answers");
        }
    }
}
