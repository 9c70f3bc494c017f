package org.vsxibulk.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.vsxibulk.cli.NumberConverters;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command line of the bench. Ends with 1 when a bar is missed or nothing could be measured, with 2 when options are wrong. */
@Command(
        name = "./run.sh bench",
        sortOptions = false,
        description =
                "Measures the product against the guide's shell loop and against a bare client that sends the same"
                        + " requests, all against one simulated switch.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./run.sh bench                                  everything: takes hours, wants the machine for itself",
            "  ./run.sh bench --quick                          below a minute",
            "  ./run.sh bench --size 10000x10 --latency 30     one case",
            "",
            "docs/performance.md says how to read it."
        })
public final class Bench implements Callable<Integer> {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH-mm-ss'Z'").withZone(ZoneOffset.UTC);

    private static final String LEFT_OUT =
            "Left out, because 1,000 customers say little about it: plan, validate, growth, memory, start.";

    private static final int LONGEST_LATENCY = 10_000;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--quick",
            description = "1,000 customers, latency 0 and 30, one round, with bars of its own that forgive 25 %%.")
    private boolean quick;

    @Option(
            names = "--size",
            split = ",",
            paramLabel = "CUSTOMERSxNUMBERS",
            description = "Customers, and telephone numbers of each. Default: 1000x10,10000x10,10000x100.")
    private @Nullable List<Size> sizes;

    @Option(
            names = "--latency",
            split = ",",
            paramLabel = "MILLIS",
            description = "How long every answer of the switch waits. Default: 0,30,100.")
    private @Nullable List<Integer> latencies;

    @Option(names = "--repeat", paramLabel = "N", description = "Rounds of each case. Default: 3.")
    private @Nullable Integer repeat;

    @Option(
            names = "--reports",
            paramLabel = "FOLDER",
            defaultValue = "reports",
            description = "Where bench-<time>/bench.json goes. Default: reports in your folder.")
    private Path reports = Path.of("reports");

    @Option(names = "--jvm-flags", split = " ", defaultValue = "-XX:+UseSerialGC", hidden = true)
    private List<String> jvmFlags = List.of();

    @Option(names = "--run-script", defaultValue = "../run.sh", hidden = true)
    private Path runScript = Path.of("..", "run.sh");

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    private boolean help;

    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        CommandLine bench = new CommandLine(new Bench());
        NumberConverters.register(bench);
        return bench.registerConverter(Size.class, Bench::size)
                .setOverwrittenOptionsAllowed(true)
                .setUsageHelpWidth(110)
                .setExecutionExceptionHandler((failure, failed, parsed) -> {
                    failed.getErr().println("bench: " + failure.getMessage());
                    return 1;
                });
    }

    private static Size size(String text) {
        try {
            return Size.parse(text);
        } catch (IllegalArgumentException e) {
            throw new CommandLine.TypeConversionException(e.getMessage());
        }
    }

    @Override
    public Integer call() throws IOException, GeneralSecurityException, InterruptedException {
        Plan plan = plan();
        Path folder = Files.createTempDirectory("vsxi-bench-");
        Leftovers.removeAtTheEnd(folder);
        Programs programs = Programs.of(runScript.toAbsolutePath().normalize(), jvmFlags);
        Map<String, String> facts = facts(plan, programs.version(folder));
        Results results = new Results();
        try {
            new Run(plan, programs, results, System.err).in(folder);
        } finally {
            report(facts, results); // hours of measuring are not lost because the last minute failed
        }
        return verdicts(results).stream().anyMatch(Verdict::missed) ? 1 : 0;
    }

    private void report(Map<String, String> facts, Results results) throws IOException {
        List<Verdict> verdicts = verdicts(results);
        System.out.println(Machine.here());
        new ResultTable(results).lines(verdicts).forEach(System.out::println);
        if (quick) {
            System.out.println(LEFT_OUT);
        }
        Path file = reports.resolve("bench-" + facts.get("started")).resolve("bench.json");
        BenchJson.write(file, facts, Machine.here(), results, verdicts);
        System.out.println("report: " + file);
    }

    private List<Verdict> verdicts(Results results) {
        return bars().stream().map(bar -> bar.verdict(results)).toList();
    }

    private List<Bar> bars() {
        return quick ? Bars.quick() : Bars.full();
    }

    private Plan plan() {
        Plan plan = Plan.full(
                or(sizes, quick ? List.of(Size.SMALL) : List.of(Size.SMALL, Size.USUAL, Size.LARGE)),
                or(latencies, quick ? List.of(0, 30) : List.of(0, 30, 100)),
                or(repeat, quick ? 1 : 3));
        if (plan.repeat() < 1 || plan.latencies().stream().anyMatch(millis -> millis < 0 || millis > LONGEST_LATENCY)) {
            throw new ParameterException(
                    spec.commandLine(), "--repeat is at least 1, --latency 0 to " + LONGEST_LATENCY + " milliseconds");
        }
        return quick ? plan.quick() : plan;
    }

    private Map<String, String> facts(Plan plan, String version) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("started", TIME.format(Instant.now()));
        facts.put("version", version);
        facts.put("sizes", plan.sizes().toString());
        facts.put("latencies-millis", plan.latencies().toString());
        facts.put("rounds", String.valueOf(plan.repeat()));
        facts.put("bars", quick ? "quick" : "full");
        return facts;
    }

    private static <T> T or(@Nullable T given, T otherwise) {
        return given == null ? otherwise : given;
    }
}
