package org.vsxibulk.settings;

import java.nio.file.Path;
import java.util.Optional;

/**
 * The settings that the command line may override; each one wins over environment and file.
 *
 * @param switchUrl {@code --switch URL}
 * @param passwordFile {@code --password-file FILE}
 * @param insecure {@code --insecure}
 * @param dialect {@code --dialect FOLDER}
 * @param state {@code --state FOLDER}
 * @param reports {@code --reports FOLDER}
 */
public record CommandLineValues(
        Optional<String> switchUrl,
        Optional<Path> passwordFile,
        boolean insecure,
        Optional<Path> dialect,
        Optional<Path> state,
        Optional<Path> reports) {

    /** A command line that overrides nothing. */
    public static CommandLineValues none() {
        return new CommandLineValues(
                Optional.empty(), Optional.empty(), false, Optional.empty(), Optional.empty(), Optional.empty());
    }
}
