package org.vsxibulk.settings;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Where settings come from. Precedence: command line, environment, file, default.
 *
 * @param workingFolder the caller's folder; {@code vsxi-bulk.yml} is looked for here
 * @param file the file of {@code --settings FILE}, relative to the working folder
 * @param environment environment variables
 * @param commandLine values of options
 */
public record SettingsSource(
        Path workingFolder, Optional<Path> file, Map<String, String> environment, CommandLineValues commandLine) {

    /** The file that is read when no other is named. */
    public static final String DEFAULT_FILE = "vsxi-bulk.yml";

    public SettingsSource {
        environment = Map.copyOf(environment);
    }

    /** The settings file, whether it exists or not. */
    Path settingsFile() {
        return workingFolder.resolve(file.orElse(Path.of(DEFAULT_FILE)));
    }
}
