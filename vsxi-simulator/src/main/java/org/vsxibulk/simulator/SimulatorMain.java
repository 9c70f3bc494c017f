package org.vsxibulk.simulator;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.vsxibulk.simulator.base.Base;
import org.vsxibulk.simulator.fault.BadFault;
import org.vsxibulk.simulator.fault.FaultHelp;
import org.vsxibulk.simulator.fault.FaultRule;
import org.vsxibulk.simulator.personality.Personality;
import org.vsxibulk.simulator.store.UpdateStyle;
import org.vsxibulk.simulator.wire.AnswerCode;
import org.vsxibulk.simulator.wire.PasswordDisplay;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Starts a simulator from the command line and keeps it until a signal ends it. */
@Command(
        name = "./run.sh simulator",
        mixinStandardHelpOptions = false,
        sortOptions = false,
        showDefaultValues = true,
        description = "A VSXi to rehearse against: HTTPS, state, strangers on it, nothing real behind it.",
        footerHeading = "%nUser and password come from VSXI_USER and VSXI_PASSWORD; without them: user simulator and a"
                + " random password that is printed once.%n%nExamples:%n",
        footer = {
            "  ./run.sh simulator",
            "  ./run.sh simulator --port 0 --ready-file target/ready.properties",
            "  ./run.sh simulator --base empty --update replace --answer-code body --passwords masked",
            "  ./run.sh simulator --tls-folder state/simulator-tls     (the same certificate at every start)",
            "",
            "While it runs (same user and password):",
            "  curl ... $VSXI_URL/__simulator/requests                                what came in",
            "  curl ... -X POST \"$VSXI_URL/__simulator/drift?inside=5000-15999\"       change it behind your back",
            "  curl ... -X POST \"$VSXI_URL/__simulator/calls?trunk=5000&count=2\"      calls on a trunk",
            "  curl ... -X POST \"$VSXI_URL/__simulator/ha?state=standby\"              make it stand by",
            "  curl ... -X POST \"$VSXI_URL/__simulator/latency?millis=30\"             make it slow",
            "  curl ... -X POST \"$VSXI_URL/__simulator/recording?file=requests.txt\"   write down every request",
            "  curl ... -X DELETE $VSXI_URL/__simulator/recording                     no more",
            "  curl ... -X POST $VSXI_URL/__simulator/reset                           what it was at its start",
            "  curl ... $VSXI_URL/__simulator/faults                                  faults, and how often each struck",
            "  curl ... -d 'reset-after:update/route:nth=2' $VSXI_URL/__simulator/faults     one more",
            "  curl ... -X DELETE $VSXI_URL/__simulator/faults                        none (faults/3: not that one)"
        })
public final class SimulatorMain implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help and end.")
    private boolean help;

    @Option(names = "--port", paramLabel = "PORT", defaultValue = "8888", description = "Port; 0 = a free one.")
    private int port;

    @Option(names = "--bind", paramLabel = "ADDRESS", defaultValue = "127.0.0.1", description = "Address to listen on.")
    private String bind = "";

    @Option(
            names = "--personality",
            paramLabel = "standard|contrary",
            defaultValue = "standard",
            description =
                    "How it names its tables, elements and words; contrary differs wherever it is not publicly known.")
    private String personality = "standard";

    @Option(
            names = "--base",
            paramLabel = "empty|strangers",
            defaultValue = "strangers",
            description =
                    "What it holds at the start: nothing, or carriers, a loop trunk and other people's customers.")
    private Base base = Base.STRANGERS;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "Equal seeds give equal strangers and strike equal shares of calls.")
    private long seed;

    @Option(
            names = "--latency",
            paramLabel = "MILLIS",
            defaultValue = "0",
            description = "How long every answer waits.")
    private int latency;

    @Option(
            names = "--update",
            paramLabel = "merge|replace",
            defaultValue = "merge",
            description = "What an update does with elements that it does not name: keep them or drop them.")
    private UpdateStyle update = UpdateStyle.MERGE;

    @Option(
            names = "--answer-code",
            paramLabel = "status|body",
            description =
                    "Return codes as HTTP status, or in the body of an HTTP 200. Default: as the personality does.")
    private @Nullable AnswerCode answerCode;

    @Option(
            names = "--passwords",
            paramLabel = "clear|masked|absent",
            defaultValue = "clear",
            description = "How a download shows SIP passwords.")
    private PasswordDisplay passwords = PasswordDisplay.CLEAR;

    @Option(
            names = "--standby",
            showDefaultValue = CommandLine.Help.Visibility.NEVER,
            description = "Start as the stand-by node.")
    private boolean standby;

    @Option(
            names = "--fault",
            paramLabel = "RULE",
            showDefaultValue = CommandLine.Help.Visibility.NEVER,
            description = "Something that goes wrong, see below; may be given more than once.")
    private List<String> faults = List.of();

    @Option(
            names = "--ready-file",
            paramLabel = "FILE",
            description = "Write url, fingerprint, certificate, user and pid there when it answers.")
    private @Nullable Path readyFile;

    @Option(names = "--tls-folder", paramLabel = "DIR", description = "Keep the certificate there for the next start.")
    private @Nullable Path tlsFolder;

    /** Ends with 0, with 1 when it cannot start, or with the signal that stopped it. */
    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        CommandLine command = new CommandLine(new SimulatorMain());
        List<String> footer = new ArrayList<>(
                Arrays.asList(command.getCommandSpec().usageMessage().footer()));
        footer.add("");
        footer.addAll(FaultHelp.lines());
        command.getCommandSpec().usageMessage().footer(footer.toArray(String[]::new));
        return command.registerConverter(int.class, whole(Integer::valueOf))
                .registerConverter(long.class, whole(Long::valueOf))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpWidth(110)
                .setExecutionExceptionHandler((failure, failed, parsed) -> {
                    String what = failure instanceof IOException ? failure.toString() : failure.getMessage();
                    failed.getErr().println("simulator: " + what);
                    return failure instanceof BadFault ? CommandLine.ExitCode.USAGE : 1;
                });
    }

    private static <T> CommandLine.ITypeConverter<T> whole(Function<String, T> parse) {
        return text -> {
            try {
                return parse.apply(text);
            } catch (NumberFormatException e) {
                throw new CommandLine.TypeConversionException(
                        "'" + text + "' is not a whole number, or too long a one");
            }
        };
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (port < 0 || port > 65535 || latency < 0) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), "--port is 0 to 65535 and --latency at least 0");
        }
        if (!Personality.SHIPPED.contains(personality)) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(),
                    "--personality is " + String.join(" or ", Personality.SHIPPED) + ", not " + personality);
        }
        Login login = Login.from(System.getenv());
        if (readyFile != null) {
            ReadyFile.forget(readyFile);
        }
        Simulator simulator = Simulator.start(options(login));
        CountDownLatch ended = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> close(simulator, ended), "simulator-end"));
        PrintWriter out = spec.commandLine().getOut();
        out.print(Welcome.text(simulator, login));
        out.flush();
        if (readyFile != null) {
            ReadyFile.write(readyFile, simulator);
        }
        ended.await();
        return 0;
    }

    private SimulatorOptions options(Login login) {
        SimulatorOptions.Builder options = SimulatorOptions.builder()
                .port(port)
                .bind(bind)
                .login(login.user(), login.password())
                .base(base)
                .seed(seed)
                .latency(Duration.ofMillis(latency))
                .update(update)
                .personality(Personality.named(personality))
                .passwords(passwords)
                .faultRules(faults.stream().map(FaultRule::parse).toList())
                .standby(standby);
        Optional.ofNullable(answerCode).ifPresent(options::answerCode);
        Optional.ofNullable(tlsFolder).ifPresent(options::tlsFolder);
        return options.build();
    }

    private void close(Simulator simulator, CountDownLatch ended) {
        try {
            simulator.close();
        } catch (UncheckedIOException e) {
            spec.commandLine().getErr().println("simulator: " + e.getMessage());
        } finally {
            ended.countDown();
        }
    }
}
