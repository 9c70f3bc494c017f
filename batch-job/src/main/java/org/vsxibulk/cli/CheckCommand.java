package org.vsxibulk.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import org.vsxibulk.adopt.check.CheckResult;
import org.vsxibulk.adopt.check.Confirmation;
import org.vsxibulk.adopt.check.Light;
import org.vsxibulk.adopt.check.Standing;
import org.vsxibulk.adopt.check.SwitchCheck;
import org.vsxibulk.job.SwitchTurn;
import org.vsxibulk.report.Outcome;
import org.vsxibulk.settings.Settings;
import org.vsxibulk.vsxi.dialect.Dialect;
import org.vsxibulk.vsxi.dialect.DialectLoader;
import org.vsxibulk.vsxi.http.VsxiClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code check}: whether the dialect says what the live switch says. */
@Command(
        name = "check",
        header =
                "Compare the dialect with the live switch, and say whether it is safe to write; sends nothing but GET.",
        description = {
            "",
            "Asks the switch for its certificate, its state and every table of the dialect, and judges each fact: green is"
                    + " seen and as the dialect says, yellow has nothing to compare with, red contradicts. Each line that"
                    + " is not green names the line of the dialect and what to do. Exit code 0 only when nothing is red and"
                    + " somebody vouches for the dialect, in the file or with --confirm.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  ./run.sh check --dialect dialects/mine",
            "  ./run.sh check --dialect dialects/mine --confirm",
            "  ./run.sh check --json > check.json"
        })
final class CheckCommand extends LookCommand {

    @Option(
            names = "--confirm",
            description = "When nothing is red: remember that you vouch for this dialect on this switch, yellow lines"
                    + " included. Void as soon as the dialect folder or the switch's release changes.")
    private boolean confirm;

    @Option(names = "--json", description = "The whole result as JSON, and nothing else on standard output.")
    private boolean json;

    @Option(
            names = {"-v", "--verbose"},
            description = "Show the green lines as well.")
    private boolean verbose;

    /** Open questions are what this verb is for. */
    @Override
    Dialect dialect(Settings loaded) {
        return DialectLoader.load(loaded.dialect());
    }

    @Override
    Outcome look(Settings loaded, Dialect dialect, VsxiClient client, Path scratch) {
        CheckResult result =
                new SwitchCheck(loaded, dialect, client, scratch, program().clock()).run();
        Path state = SwitchTurn.stateFolder(loaded);
        boolean confirmable = result.usable() && result.light() != Light.RED;
        if (confirm && confirmable) {
            Confirmation.of(dialect, result.release(), program().clock().instant())
                    .putInto(state);
        }
        // of a switch that cannot be used nobody knows the release
        Standing standing = result.usable() || dialect.confirmed()
                ? Standing.of(dialect, state, result::release)
                : new Standing(false, "not known whether it is confirmed, since the switch cannot be used");
        CheckView view = new CheckView(
                loaded, dialect, result, standing, confirm, outcome(result, standing), next(confirmable, standing));
        PrintWriter out = spec().commandLine().getOut();
        if (json) {
            out.println(CheckJson.text(view));
        } else {
            new CheckScreen(
                            view,
                            verbose,
                            spec().commandLine().getColorScheme().ansi(),
                            Terminal.columns(CheckScreen.WIDEST))
                    .lines()
                    .forEach(out::println);
        }
        out.flush();
        return view.outcome();
    }

    private static Outcome outcome(CheckResult result, Standing standing) {
        if (!result.usable()) {
            return Outcome.SWITCH_UNAVAILABLE;
        }
        return result.light() == Light.RED || !standing.confirmed() ? Outcome.GUARD : Outcome.CLEAN;
    }

    private String next(boolean confirmable, Standing standing) {
        if (!confirmable) {
            return CommandText.of(spec()).text() + "   # once the red lines are mended";
        }
        return standing.confirmed()
                ? ""
                : CommandText.of(spec()).with("--confirm").text();
    }
}
