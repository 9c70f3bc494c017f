package org.vsxibulk.cli;

import java.time.Clock;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
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
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** What the verbs have in common that run as a job. */
abstract class BatchCommand implements Callable<Integer> {

    private static final DateTimeFormatter UNTIL =
            DateTimeFormatter.ofPattern("HH:mm z 'on' EEEE yyyy-MM-dd", Locale.ENGLISH);

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
        RunOptions wanted = options();
        Settings loaded = settings.load(Optional.of(connection));
        loaded.requireSwitch();
        WritableFolder.require(loaded.folders().reports(), "--reports");
        WritableFolder.require(loaded.folders().state(), "--state");
        TrustNote.tell(loaded.connection().tls(), spec.commandLine().getErr());
        wanted.until().ifPresent(this::tellUntil);
        RunRequest request =
                new RunRequest(verb(), loaded, settings.dialect(loaded), input.files(), wanted, CommandText.of(spec));
        try (ConsoleProgress progress = new ConsoleProgress(spec.commandLine().getErr())) {
            RunResult result = JobRunner.run(request, program.stop(), progress, program.clock());
            progress.close();
            ScreenSummary.lines(result, Terminal.columns(ScreenSummary.WIDEST))
                    .forEach(spec.commandLine().getOut()::println);
            spec.commandLine().getOut().flush();
            return result.outcome().exitCode();
        } catch (StateBusyException e) {
            throw new UserMistake(Outcome.GUARD, e.getMessage());
        }
    }

    /** The time by which the verb goes. */
    final Clock clock() {
        return program.clock();
    }

    private void tellUntil(ZonedDateTime closes) {
        Duration left = Duration.between(clock().instant(), closes);
        spec.commandLine()
                .getErr()
                .println("The window closes at " + UNTIL.format(closes) + ", in " + left.toHours() + " h "
                        + left.toMinutesPart() + " min; the run stops in order before that.");
    }
}
