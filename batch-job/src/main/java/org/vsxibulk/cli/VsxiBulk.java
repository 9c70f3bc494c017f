package org.vsxibulk.cli;

import java.io.PrintWriter;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
            "  ./run.sh audit customers.csv",
            "",
            "In the checkout, to prove what it promises:",
            "  ./run.sh test      the whole test suite",
            "  ./run.sh bench     how fast it is, against a shell loop and a bare client",
            "  ./run.sh torture   kills it at random instants, and compares what is left",
            "  ./run.sh fuzz      feeds it damaged files and answers",
            "  ./run.sh build     builds it although nothing changed"
        },
        exitCodeListHeading = "%nExit codes:%n")
public final class VsxiBulk implements Runnable {

    private static final List<Class<?>> VERBS = List.of(
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
            DemoCommand.class);

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
        SilentLibraries.silence();
        System.exit(commandLine(stop, Clock.systemDefaultZone(), typed(args))
                .setCommandName(System.getProperty("vsxibulk.command", "./run.sh"))
                .execute(args));
    }

    /**
     * Runs one verb in this process, which hears no signals, and returns its exit code.
     *
     * @param clock the time that the verb believes, and the zone in which people live
     */
    public static int run(Clock clock, PrintWriter out, PrintWriter err, String... args) {
        return commandLine(new StopSignal(), clock, typed(args))
                .setOut(out)
                .setErr(err)
                .execute(args);
    }

    /** The same at the time that it is. */
    public static int run(PrintWriter out, PrintWriter err, String... args) {
        return run(Clock.systemDefaultZone(), out, err, args);
    }

    static CommandLine commandLine() {
        return commandLine(new StopSignal(), Clock.systemDefaultZone(), VERBS);
    }

    /** The verb that was typed: reading the options of all others as well takes longer than many a run. All for anything else. */
    private static List<Class<?>> typed(String... args) {
        List<Class<?>> typed = VERBS.stream()
                .filter(verb -> args.length > 0
                        && verb.getAnnotation(Command.class).name().equals(args[0]))
                .toList();
        return typed.isEmpty() ? VERBS : typed;
    }

    private static CommandLine commandLine(StopSignal stop, Clock clock, List<Class<?>> verbs) {
        CommandLine commandLine = new CommandLine(new VsxiBulk(stop, clock));
        verbs.forEach(commandLine::addSubcommand);
        if (verbs.contains(CaptureCommand.class)) {
            CaptureCommand.tellItsDialect(
                    commandLine.getSubcommands().get("capture").getCommandSpec());
        }
        if (verbs.size() > 1) {
            addHelp(commandLine);
            ScriptVerbs.addTo(commandLine);
        }
        NumberConverters.register(commandLine);
        commandLine.setExecutionExceptionHandler(new Failures());
        commandLine.setParameterExceptionHandler(new UsageFailures());
        // only when help is shown: asking a terminal for its width takes time
        commandLine.setHelpFactory((shown, colours) -> {
            shown.usageMessage().width(Terminal.columns(100));
            return new CommandLine.Help(shown, colours);
        });
        commandLine.getCommandSpec().usageMessage().exitCodeList(exitCodes());
        return commandLine;
    }

    private static void addHelp(CommandLine commandLine) {
        CommandLine help = new CommandLine(new CommandLine.HelpCommand());
        help.getCommandSpec()
                .usageMessage()
                .header("Show this help, or that of a verb.")
                .description("")
                .footer("", "Examples:", "  ./run.sh help", "  ./run.sh help migrate");
        commandLine.addSubcommand(help);
    }

    /** Asked for by a signal. */
    StopSignal stop() {
        return stop;
    }

    Clock clock() {
        return clock;
    }

    private static Map<String, String> exitCodes() {
        Map<String, String> codes = new LinkedHashMap<>();
        Outcome.byExitCode().forEach(outcome -> codes.put(" " + outcome.exitCode(), outcome.words()));
        return codes;
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
