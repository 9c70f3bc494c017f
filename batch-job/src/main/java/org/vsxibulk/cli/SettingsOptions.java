package org.vsxibulk.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vsxibulk.blueprint.CustomerRouteMatches;
import org.vsxibulk.settings.CommandLineValues;
import org.vsxibulk.settings.Settings;
import org.vsxibulk.settings.SettingsLoader;
import org.vsxibulk.settings.SettingsSource;
import org.vsxibulk.vsxi.dialect.Dialect;
import org.vsxibulk.vsxi.dialect.DialectLoader;
import picocli.CommandLine.Option;

/** The options of every verb that reads the settings. */
final class SettingsOptions {

    @Option(
            names = "--settings",
            paramLabel = "FILE",
            description = "The settings; default: vsxi-bulk.yml in the working folder.")
    private @Nullable Path settings;

    @Option(
            names = "--dialect",
            paramLabel = "FOLDER",
            description = "How this switch speaks; default: 'dialect' in the settings.")
    private @Nullable Path dialect;

    @Option(names = "--state", paramLabel = "FOLDER", description = "Checkpoints and history; default: state.")
    private @Nullable Path state;

    @Option(names = "--reports", paramLabel = "FOLDER", description = "One folder a run; default: reports.")
    private @Nullable Path reports;

    /** @param connection values of {@link SwitchOptions}, or none for a verb that needs no switch */
    Settings load(Optional<SwitchOptions> connection) {
        return SettingsLoader.load(source(connection, Optional.ofNullable(dialect)));
    }

    /**
     * For a verb that only looks at the switch and needs nothing of customers.
     *
     * @param usual the dialect where {@code --dialect} names none: that of the settings may not exist yet
     */
    Settings loadForSwitch(SwitchOptions connection, Path usual) {
        return SettingsLoader.loadForSwitch(
                source(Optional.of(connection), Optional.of(dialect == null ? usual : dialect)));
    }

    private SettingsSource source(Optional<SwitchOptions> connection, Optional<Path> spoken) {
        return new SettingsSource(
                Path.of("").toAbsolutePath(),
                Optional.ofNullable(settings),
                System.getenv(),
                new CommandLineValues(
                        connection.flatMap(SwitchOptions::url),
                        connection.flatMap(SwitchOptions::passwordFile),
                        connection.map(SwitchOptions::insecure).orElse(false),
                        spoken,
                        Optional.ofNullable(state),
                        Optional.ofNullable(reports)));
    }

    /** @throws UserMistake while a question of the dialect is open: only {@code check} works with a guess */
    Dialect dialect(Settings loaded) {
        Dialect dialect = DialectLoader.load(loaded.dialect());
        List<String> open = dialect.source().open();
        if (!open.isEmpty()) {
            throw new UserMistake(open.stream()
                    .map(key -> "\n   " + dialect.source().place(key) + ": " + key)
                    .collect(Collectors.joining(
                            "",
                            "the dialect has open questions; see './run.sh check', and put the answer in place of"
                                    + " {open: …}",
                            "")));
        }
        CustomerRouteMatches.check(loaded, dialect);
        return dialect;
    }
}
