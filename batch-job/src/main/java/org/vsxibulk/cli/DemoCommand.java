package org.vsxibulk.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.vsxibulk.customer.Amount;
import org.vsxibulk.report.Outcome;
import org.vsxibulk.vsxi.http.StoppedException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code demo}: the whole way against the simulated switch, with the commands that a user would type. */
@Command(
        name = "demo",
        header = "Show the whole way against a simulated switch: sample, migrate, audit, drift, audit.",
        description = {"", "Needs nothing but this checkout. Leaves its files in reports/demo/.", ""},
        footer = {"", "Example:", "  ./run.sh demo --customers 1000"})
final class DemoCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @ParentCommand
    private VsxiBulk program;

    @Option(names = "--customers", paramLabel = "N", description = "Default: ${DEFAULT-VALUE}.", defaultValue = "10000")
    private int customers;

    @Mixin
    private @Nullable HelpOption help;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path home = home();
        Path folder = Path.of("reports", "demo").toAbsolutePath();
        Files.createDirectories(folder);
        try {
            show(home, folder);
            return Outcome.CLEAN.exitCode();
        } catch (StoppedException e) {
            // its verbs may have done much by then
            PrintWriter err = spec.commandLine().getErr();
            err.println("the demo was stopped in order; what it showed until here is in " + folder
                    + "; the same command begins anew");
            err.flush();
            return Outcome.STOPPED.exitCode();
        }
    }

    private void show(Path home, Path folder) throws IOException, InterruptedException {
        say("1. A customer base: " + Amount.of(customers, "invented customers") + ".");
        VerbProcess plain = new VerbProcess(home, folder, Optional.empty(), program.stop());
        plain.run(0, "sample", "customers.csv", "--customers", Integer.toString(customers), "--overwrite");
        say("2. A simulated switch that already carries other people's trunks.");
        try (SimulatorProcess simulator = SimulatorProcess.start(home, folder, program.stop())) {
            say("   It answers at " + simulator.url() + ".");
            VerbProcess verbs = new VerbProcess(home, folder, Optional.of(simulator), program.stop());
            List<String> settings = List.of(
                    "--settings", home.resolve("sample-data/vsxi-bulk.yml").toString());
            say("3. Put the customers onto it, over HTTPS, and audit them.");
            verbs.run(Outcome.CLEAN.exitCode(), with(settings, "migrate", "customers.csv"));
            say("4. The nightly audit: the switch says what the file says.");
            verbs.run(Outcome.CLEAN.exitCode(), with(settings, "audit", "customers.csv"));
            say("5. Somebody works on the switch behind our back:");
            simulator.drift().lines().forEach(line -> say("   " + line));
            say("6. The next audit finds exactly that (exit code 3).");
            verbs.run(Outcome.FINDINGS.exitCode(), with(settings, "audit", "customers.csv"));
        }
        say("Everything that was shown is in " + folder.resolve("reports")
                + ": open the report.html of the newest folder.");
        say("Next: read README.md, then try ./run.sh simulator in one terminal and ./run.sh plan in another.");
    }

    private static Path home() {
        String home = System.getProperty("vsxibulk.home", "");
        if (home.isEmpty()) {
            throw new UserMistake("the demo needs the whole checkout: start it with ./run.sh demo");
        }
        return Path.of(home);
    }

    private static String[] with(List<String> settings, String... words) {
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(settings);
        return all.toArray(String[]::new);
    }

    private void say(String text) {
        spec.commandLine().getOut().println(text);
        spec.commandLine().getOut().flush();
    }
}
