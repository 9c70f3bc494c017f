package org.vsxibulk.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vsxibulk.adopt.capture.Capture;
import org.vsxibulk.adopt.capture.CaptureOptions;
import org.vsxibulk.adopt.capture.CaptureResult;
import org.vsxibulk.report.Outcome;
import org.vsxibulk.report.Printable;
import org.vsxibulk.settings.Settings;
import org.vsxibulk.vsxi.Table;
import org.vsxibulk.vsxi.dialect.Dialect;
import org.vsxibulk.vsxi.dialect.DialectLoader;
import org.vsxibulk.vsxi.http.VsxiClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;

/** {@code capture}: drafts a dialect folder from the downloads of a switch. */
@Command(
        name = "capture",
        header = "Draft a dialect folder from a switch that nobody has seen before; writes nothing to the switch.",
        description = {
            "",
            "Downloads every table, compares names and values with the starting dialect and with each other, and writes"
                    + " dialect.yml, templates and samples. What could not be decided is marked as an open question.",
            "It starts from --dialect, or else from the shipped sample-data/dialects/vsxi, never from 'dialect' in the"
                    + " settings, which need nothing but 'switch'.",
            "Exit code 0: no question is open; 3: some are.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  ./run.sh capture --out dialects/mine",
            "  ./run.sh capture --out dialects/mine --token sip-user=subscriber --token route-table=route_index",
            "  ./run.sh capture --out to-send --mask"
        })
final class CaptureCommand extends LookCommand {

    private static final Set<String> ONLY_OF_CAPTURE = Set.of("--out", "--dialect", "--mask", "--samples", "--token");

    @Option(
            names = "--out",
            paramLabel = "FOLDER",
            required = true,
            description = "The folder to write; must not hold anything yet.")
    private Path out;

    @Option(
            names = "--mask",
            description = "Put invented names, addresses and numbers in place of customers', so that the folder can be"
                    + " sent to somebody. Passwords are never written.")
    private boolean mask;

    @Option(
            names = "--samples",
            paramLabel = "N",
            description = "Whole entries of each table to keep; default: ${DEFAULT-VALUE}.",
            defaultValue = "5")
    private int samples;

    @Option(
            names = "--token",
            paramLabel = "TABLE=TOKEN",
            description = "The token of a table in the path of a request, for example sip-user=subscriber; may be"
                    + " repeated.")
    private List<String> tokens = List.of();

    @Override
    Settings settings(SettingsOptions options, SwitchOptions given) {
        return options.loadForSwitch(given, shipped());
    }

    /** Of an option that other verbs have too, and that means another folder here. */
    static void tellItsDialect(CommandSpec verb) {
        OptionSpec shared = verb.findOption("--dialect");
        verb.remove(shared);
        verb.addOption(OptionSpec.builder(shared)
                .description("The dialect to start from; default: the shipped sample-data/dialects/vsxi.")
                .build());
    }

    /** Where {@code run.sh} says that the checkout lies; a bare jar is started in it. */
    private static Path shipped() {
        return Path.of(System.getProperty("vsxibulk.home", ""))
                .resolve("sample-data/dialects/vsxi")
                .toAbsolutePath();
    }

    @Override
    Dialect dialect(Settings loaded) {
        requireNew();
        tokens();
        return DialectLoader.load(loaded.dialect());
    }

    /** Before the switch is asked: nothing of the user's is ever overwritten. */
    private void requireNew() {
        if (samples < 0) {
            throw new UserMistake("--samples must be 0 or more");
        }
        if (!Files.exists(out)) {
            return;
        }
        if (!Files.isDirectory(out)) {
            throw new UserMistake(out + " is no folder; name a new one with --out");
        }
        try (Stream<Path> files = Files.list(out)) {
            if (files.findAny().isPresent()) {
                throw new UserMistake(
                        out + " is not empty, and capture overwrites nothing; name a new folder with --out");
            }
        } catch (IOException e) {
            throw new UserMistake("cannot read " + out + ": " + e.getMessage());
        }
    }

    private Map<Table, String> tokens() {
        Map<Table, String> given = new EnumMap<>(Table.class);
        for (String text : tokens) {
            int sign = text.indexOf('=');
            String word = sign < 0 ? text : text.substring(0, sign);
            String token = sign < 0 ? "" : text.substring(sign + 1);
            Table table = Arrays.stream(Table.values())
                    .filter(one -> one.word().equals(word))
                    .findFirst()
                    .orElseThrow(() -> new UserMistake("--token " + text + ": '" + word
                            + "' is no table; the tables are "
                            + Arrays.stream(Table.values()).map(Table::word).collect(Collectors.joining(", "))));
            if (!token.matches("[A-Za-z0-9_]+")) {
                throw new UserMistake("--token " + text + ": write TABLE=TOKEN, the token of letters, digits and"
                        + " underscores, for example sip-user=subscriber");
            }
            given.put(table, token);
        }
        return given;
    }

    @Override
    Outcome look(Settings loaded, Dialect dialect, VsxiClient client, Path scratch) {
        try {
            CaptureResult result = new Capture(dialect, client, new CaptureOptions(out, mask, samples, tokens())).run();
            show(result);
            return result.questions().isEmpty() ? Outcome.CLEAN : Outcome.FINDINGS;
        } catch (IOException e) {
            throw new UserMistake("cannot write " + out + ": " + e.getMessage());
        }
    }

    private void show(CaptureResult result) {
        PrintWriter screen = spec().commandLine().getOut();
        screen.println(String.format(
                "%-20s %-22s %9s %6s %8s %5s %9s", "table", "token", "entries", "sure", "assumed", "open", "left out"));
        for (CaptureResult.TableCount table : result.tables()) {
            screen.println(String.format(
                    "%-20s %-22s %9s %6d %8d %5d %9d",
                    table.table().word(),
                    table.token(),
                    table.entries() < 0 ? "not found" : String.format("%,d", table.entries()),
                    table.sure(),
                    table.assumed(),
                    table.open(),
                    table.leftOut()));
        }
        screen.println();
        if (!result.questions().isEmpty()) {
            int open = result.questions().size();
            screen.println(open == 1 ? "1 open question:" : open + " open questions:");
            result.questions()
                    .forEach(question -> screen.println(
                            Printable.line("  " + question.place() + ": " + question.key() + ": " + question.words())));
            screen.println("Put the answers in place of {open: …}; the candidates stand above each.");
        }
        screen.println(Printable.line("next: "
                + CommandText.of(spec())
                        .verb("check")
                        .without(ONLY_OF_CAPTURE)
                        .with("--dialect", out.toString())
                        .text()));
        screen.flush();
    }
}
