package org.vsxibulk.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vsxibulk.history.HistoryReader;
import org.vsxibulk.history.Run;
import org.vsxibulk.history.RunningNow;
import org.vsxibulk.history.StateLock;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code status}: past runs, and what is running now. */
@Command(
        name = "status",
        header = "List past runs (when, verb, switch, outcome, folder) and what is running now.",
        description = {"", "The newest run of a switch stands first; times are UTC.", ""},
        footer = {"", "Example:", "  ./run.sh status --last 5"})
final class StatusCommand implements Callable<Integer> {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss'Z'").withZone(ZoneOffset.UTC);
    private static final String ROW = "%-20s  %-20s  %-24s  %-38s  %s";

    @Spec
    private CommandSpec spec;

    @ParentCommand
    private VsxiBulk program;

    @Option(
            names = "--state",
            paramLabel = "FOLDER",
            description = "Where checkpoints and history are; default: state.",
            defaultValue = "state")
    private Path state;

    @Option(
            names = "--last",
            paramLabel = "N",
            description = "At most so many runs a switch; default: ${DEFAULT-VALUE}.",
            defaultValue = "20")
    private int last;

    @Mixin
    private @Nullable HelpOption help;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        List<Path> switches = switches();
        if (switches.isEmpty()) {
            out.println("No runs yet: there is nothing in " + state.toAbsolutePath());
        } else {
            out.println(ROW.formatted("started", "verb", "switch", "outcome", "folder"));
            switches.forEach(folder -> {
                program.stop().throwIfRequested();
                tell(folder, out);
            });
        }
        out.flush();
        return 0;
    }

    private List<Path> switches() {
        if (!Files.isDirectory(state)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(state)) {
            return folders.filter(Files::isDirectory).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void tell(Path folder, PrintWriter out) {
        Optional<RunningNow> now = StateLock.look(folder);
        List<Run> runs = HistoryReader.runs(folder);
        Optional<Run> running = now.flatMap(process -> newest(process.verb(), runs));
        runs.stream()
                .limit(Math.max(0, last))
                .forEach(run -> out.println(ROW.formatted(
                        TIME.format(run.started()),
                        run.verb(),
                        run.switchId(),
                        outcome(run, running.equals(Optional.of(run))),
                        run.folder())));
        now.ifPresent(process -> out.println("running now on " + folder.getFileName() + ": " + process));
    }

    /** A run that goes on may be older than finished ones of other verbs. */
    private static Optional<Run> newest(String verb, List<Run> runs) {
        return runs.stream().filter(run -> run.verb().equals(verb)).findFirst();
    }

    private static String outcome(Run run, boolean running) {
        Optional<Run.End> end = run.end();
        if (end.isEmpty()) {
            return running ? "running" : "broken off" + (run.open() ? ", can be resumed" : "");
        }
        return end.get().exitCode() + " " + end.get().outcome();
    }
}
