package org.vsxibulk.acceptance;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vsxibulk.cli.VsxiBulk;

/** The product, run through its front door in a working folder of its own. Remembers what it showed on the screen. */
public final class Product {

    private final Path folder;
    private final StringBuilder screens = new StringBuilder();
    private SettingsText settings = SettingsText.usual();
    private Optional<Launcher> launcher = Optional.empty();

    public Product(Path folder) {
        this.folder = folder;
    }

    public Path folder() {
        return folder;
    }

    public Path reports() {
        return folder.resolve("reports");
    }

    public Path state() {
        return folder.resolve("state");
    }

    /** Everything that stood on the screen until now. */
    public String screens() {
        return screens.toString();
    }

    public SettingsText settings() {
        return settings;
    }

    /** From now on the product is run with these settings. */
    public void settings(SettingsText changed) {
        settings = changed.with("folders", "{state: " + state() + ", reports: " + reports() + "}");
        write("vsxi-bulk.yml", settings.yaml());
    }

    public void connect(Switch to) {
        write("switch-password", to.simulator().password() + "\n");
        settings(settings.with("switch", connection(to, to.simulator().fingerprint())));
    }

    public String connection(Switch to, String fingerprint) {
        return "{url: \"" + to.simulator().url() + "\", user: " + to.simulator().user() + ", password-file: "
                + folder.resolve("switch-password") + ", tls: {fingerprint: \"" + fingerprint + "\"}, "
                + "retry: {first-pause: 1ms, longest-pause: 5ms}}";
    }

    public Path write(String name, String text) {
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Path customers(Row... rows) {
        return write("customers.csv", Row.csv(rows));
    }

    /** A verb in this process, with the settings of this folder. */
    public Ended run(String verb, Object... words) {
        return bare(command(verb, words).toArray(String[]::new));
    }

    /** The same at a time that the story says. */
    Ended runAt(Clock clock, String verb, Object... words) {
        return bare(clock, command(verb, words).toArray(String[]::new));
    }

    /** A command line as it stands. */
    public Ended bare(String... words) {
        return bare(Clock.systemDefaultZone(), words);
    }

    private Ended bare(Clock clock, String... words) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exitCode = VsxiBulk.run(clock, new PrintWriter(out, true), new PrintWriter(err, true), words);
        return shown(new Ended(exitCode, out.toString(), err.toString()));
    }

    /** From now on processes are started in this way. */
    public void launchedBy(Launcher other) {
        launcher = Optional.of(other);
    }

    /** A verb in a process of its own. */
    public ProductProcess start(Map<String, String> environment, String verb, Object... words) {
        return ProductProcess.start(launcher(), folder, environment, command(verb, words));
    }

    /** A command line as it stands, in a process of its own. */
    ProductProcess startBare(String... words) {
        return ProductProcess.start(launcher(), folder, Map.of(), List.of(words));
    }

    /** A verb in a process of its own, where no file may grow beyond a size. */
    Ended runWithFilesUpTo(long bytes, String verb, Object... words) {
        try (ProductProcess process =
                ProductProcess.start(launcher().withFilesUpTo(bytes), folder, Map.of(), command(verb, words))) {
            return shown(process.ended());
        }
    }

    private Launcher launcher() {
        return launcher.orElseGet(Launcher::ofClassPath);
    }

    public Ended shown(Ended ended) {
        screens.append(ended.screen());
        return ended;
    }

    private List<String> command(String verb, Object... words) {
        List<String> command = new ArrayList<>();
        command.add(verb);
        for (Object word : words) {
            command.add(word.toString());
        }
        command.add("--settings");
        command.add(folder.resolve("vsxi-bulk.yml").toString());
        return command;
    }
}
