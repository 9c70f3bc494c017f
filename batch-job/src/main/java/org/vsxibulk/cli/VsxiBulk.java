package org.vsxibulk.cli;

import java.io.PrintWriter;
import java.time.Clock;
import org.vsxibulk.report.Outcome;
import org.vsxibulk.vsxi.http.StopSignal;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The product's command line. */
@Command(
        name = "./run.sh",
        versionProvider = Version.class,
        mixinStandardHelpOptions = true,
        sortSynopsis = false,
        header = "Bulk migration and audit of SIP-trunk customers on a Sansay VSXi.%n",
        description = {
            "",
            "Reads a base of customers from CSV, compares it with the live switch, sends what differs in restartable"
                    + " chunks, and audits the result."
        },
        subcommands = {
            CheckCommand.class,
            ValidateCommand.class,
            PlanCommand.class,
            MigrateCommand.class,
            AuditCommand.class,
            CaptureCommand.class,
            DecommissionCommand.class,
            ExportCommand.class,
            StatusCommand.class,
            SampleCommand.class,
            SimulatorCommand.class,
            DemoCommand.class
        },
        commandListHeading = "%nVerbs:%n",
        footer = {
            "",
            "A first look, without a switch:",
            "  ./run.sh demo",
            "",
            "The usual way:",
            "  export VSXI_URL=https://sbc.example.net:8888 VSXI_USER=provisioning VSXI_PASSWORD=…",
            "  ./run.sh validate customers.csv",
            "  ./run.sh plan customers.csv",
            "  ./run.sh migrate customers.csv",
            "  ./run.sh audit customers.csv"
        },
        exitCodeListHeading = "%nExit codes:%n")
public final class VsxiBulk implements Runnable {

    @Spec
    private CommandSpec spec;

    private final StopSignal stop;
    private final Clock clock;

    private VsxiBulk(StopSignal stop, Clock clock) {
        this.stop = stop;
        this.clock = clock;
    }

    public static void main(String[] args) {
        // before anything else is loaded: until here a signal ends the process as if it had never been started
        StopSignal stop = new StopSignal();
        OrderlyEnd.onSignals(stop);
        System.exit(commandLine(stop, Clock.systemDefaultZone()).execute(args));
    }

    /**
     * Runs one verb in this process, which hears no signals, and returns its exit code.
     *
     * @param clock the time that the verb believes, and the zone in which people live
     */
    public static int run(Clock clock, PrintWriter out, PrintWriter err, String... args) {
        return commandLine(new StopSignal(), clock).setOut(out).setErr(err).execute(args);
    }

    /** The same at the time that it is. */
    public static int run(PrintWriter out, PrintWriter err, String... args) {
        return run(Clock.systemDefaultZone(), out, err, args);
    }

    static CommandLine commandLine() {
        return commandLine(new StopSignal(), Clock.systemDefaultZone());
    }

    private static CommandLine commandLine(StopSignal stop, Clock clock) {
        CommandLine commandLine = new CommandLine(new VsxiBulk(stop, clock));
        commandLine.setExecutionExceptionHandler(new Failures());
        commandLine.setParameterExceptionHandler(new UsageFailures());
        commandLine.setUsageHelpWidth(100);
        Outcome.byExitCode()
                .forEach(outcome -> commandLine
                        .getCommandSpec()
                        .usageMessage()
                        .exitCodeList(withCode(commandLine.getCommandSpec(), outcome)));
        return commandLine;
    }

    /** Asked for by a signal. */
    StopSignal stop() {
        return stop;
    }

    Clock clock() {
        return clock;
    }

    private static java.util.Map<String, String> withCode(CommandSpec spec, Outcome outcome) {
        var codes = new java.util.LinkedHashMap<>(spec.usageMessage().exitCodeList());
        codes.put(" " + outcome.exitCode(), outcome.words());
        return codes;
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
