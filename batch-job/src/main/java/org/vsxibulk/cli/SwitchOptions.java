package org.vsxibulk.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of every verb that talks to the switch. The user name is VSXI_USER or in the settings. */
final class SwitchOptions {

    @Option(
            names = "--switch",
            paramLabel = "URL",
            description = "For example https://sbc.example.net:8888; default: VSXI_URL or the settings.")
    private @Nullable String url;

    @Option(
            names = "--password-file",
            paramLabel = "FILE",
            description = "File with the switch password; default: VSXI_PASSWORD.")
    private @Nullable Path passwordFile;

    @Option(
            names = "--insecure",
            description = "Trust any certificate. For trials only: somebody between you and the switch could read the"
                    + " password and change the answers.")
    private boolean insecure;

    Optional<String> url() {
        return Optional.ofNullable(url);
    }

    Optional<Path> passwordFile() {
        return Optional.ofNullable(passwordFile);
    }

    boolean insecure() {
        return insecure;
    }
}
