package org.vsxibulk.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.vsxibulk.job.InputCheck;
import org.vsxibulk.report.RunResult;
import org.vsxibulk.report.ScreenSummary;
import org.vsxibulk.settings.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code validate}: checks the input without a switch. */
@Command(
        name = "validate",
        header = "Check the input files; needs no switch.",
        description = {
            "",
            "Tells every error of every row in one pass. rejects.csv in the run's folder lists the rejected rows with the"
                    + " reasons; mend them in the input itself.",
            ""
        },
        footer = {"", "Example:", "  ./run.sh validate customers.csv --dids dids.csv"})
final class ValidateCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @ParentCommand
    private VsxiBulk program;

    @Mixin
    private InputOptions input;

    @Mixin
    private SettingsOptions settings;

    @Mixin
    private HelpOption help;

    @Override
    public Integer call() {
        Settings loaded = settings.load(Optional.empty());
        WritableFolder.require(loaded.folders().reports(), "--reports");
        RunResult result =
                InputCheck.run(input.files(), loaded, settings.dialect(loaded), CommandText.of(spec), program.stop());
        ScreenSummary.lines(result, Terminal.columns(ScreenSummary.WIDEST))
                .forEach(spec.commandLine().getOut()::println);
        spec.commandLine().getOut().flush();
        return result.outcome().exitCode();
    }
}
