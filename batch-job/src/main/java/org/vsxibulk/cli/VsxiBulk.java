package org.vsxibulk.cli;

import java.io.PrintWriter;
import org.vsxibulk.report.Outcome;
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
            ValidateCommand.class,
            PlanCommand.class,
            MigrateCommand.class,
            AuditCommand.class,
            DecommissionCommand.class,
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

    private VsxiBulk() {}

    public static void main(String[] args) {
        System.exit(run(args));
    }

    /** Runs one verb in this process and returns its exit code. */
    static int run(String... args) {
        return commandLine().execute(args);
    }

    /** The same with its own standard output and standard error, for a caller that wants to read them. */
    public static int run(PrintWriter out, PrintWriter err, String... args) {
        return commandLine().setOut(out).setErr(err).execute(args);
    }

    static CommandLine commandLine() {
        CommandLine commandLine = new CommandLine(new VsxiBulk());
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
