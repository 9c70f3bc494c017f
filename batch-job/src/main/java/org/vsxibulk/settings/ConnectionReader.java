package org.vsxibulk.settings;

import static org.vsxibulk.settings.SettingKey.*;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads {@code switch}: where the switch is, who we are, whom we trust. */
final class ConnectionReader {

    private static final String URL_MEND = "write scheme, host and port: https://sbc.example.net:8888";
    private static final int LONGEST_HOST = 200;
    private static final int LONGEST_PASSWORD_FILE = 4096;

    private final SettingsReader reader;
    private final Map<String, String> environment;

    ConnectionReader(SettingsReader reader, Map<String, String> environment) {
        this.reader = reader;
        this.environment = environment;
    }

    Connection read() {
        return new Connection(
                reader.text(SWITCH_URL).flatMap(this::url),
                user(),
                password(),
                tls(),
                reader.duration(CONNECT_TIMEOUT),
                reader.duration(RESPONSE_TIMEOUT),
                reader.duration(REQUEST_DEADLINE),
                retry(),
                reader.requiredNumber(MAX_ENTRIES));
    }

    private Optional<URI> url(String text) {
        Optional<URI> url = parse(text).filter(uri -> uri.getHost() != null && uri.getScheme() != null);
        if (text.contains("@")) {
            // never repeated: it may hold a password
            reader.problems()
                    .add(
                            reader.placeOf(SWITCH_URL.key()),
                            SWITCH_URL.key(),
                            "",
                            "holds a user",
                            "set VSXI_USER and VSXI_PASSWORD; " + URL_MEND);
            return Optional.empty();
        }
        if (url.isEmpty()) {
            reader.wrong(SWITCH_URL.key(), "is not the URL of a switch", URL_MEND);
            return Optional.empty();
        }
        URI uri = url.get();
        String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
        boolean local = uri.getHost().matches("(?i)localhost|127\\.0\\.0\\.1|\\[::1]");
        if (!scheme.equals("https") && !(scheme.equals("http") && local)) {
            reader.wrong(
                    SWITCH_URL.key(), "is not https", "the password would cross the network in clear; " + URL_MEND);
        } else if (uri.getPort() < 1 || uri.getPort() > 65_535) {
            reader.wrong(SWITCH_URL.key(), "names no port", "a VSXi listens on 8888; " + URL_MEND);
        } else if (!uri.getRawPath().matches("/?") || uri.getRawQuery() != null || uri.getRawFragment() != null) {
            reader.wrong(SWITCH_URL.key(), "has something after the port", "the dialect knows the paths; " + URL_MEND);
        }
        if (uri.getHost().length() > LONGEST_HOST) {
            reader.wrong(
                    SWITCH_URL.key(),
                    "names a host of more than " + LONGEST_HOST + " characters",
                    "a folder is named after it; use a shorter name or the IP address");
        }
        return parse(scheme + "://" + uri.getHost().toLowerCase(Locale.ROOT) + ":" + uri.getPort());
    }

    private static Optional<URI> parse(String text) {
        try {
            return Optional.of(new URI(text));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private String user() {
        String user = reader.text(SWITCH_USER).orElse("");
        if (user.contains(":")) {
            reader.wrong(
                    SWITCH_USER.key(),
                    "holds a colon, which Basic authentication cannot carry",
                    "give the user name alone");
        }
        return user;
    }

    /** {@code --password-file} before {@code VSXI_PASSWORD} before {@code switch.password-file}. */
    private Secret password() {
        String variable = environment.getOrDefault(EnvironmentLayer.PASSWORD, "");
        boolean option = reader.placeOf(SWITCH_PASSWORD_FILE.key()).source().equals("--password-file");
        if (!variable.isEmpty() && !option) {
            return new Secret(variable);
        }
        return new Secret(new PathReader(reader)
                .existing(SWITCH_PASSWORD_FILE)
                .filter(Files::isRegularFile)
                .map(this::readPassword)
                .orElse(""));
    }

    private String readPassword(Path file) {
        try {
            String text =
                    Files.size(file) > LONGEST_PASSWORD_FILE ? "" : Files.readString(file, StandardCharsets.UTF_8);
            String password = text.endsWith("\r\n")
                    ? text.substring(0, text.length() - 2)
                    : text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
            if (password.isEmpty() || password.contains("\n")) {
                reader.wrong(
                        SWITCH_PASSWORD_FILE.key(), "does not hold exactly one line", "put the password alone into it");
            }
            return password;
        } catch (IOException e) {
            reader.wrong(SWITCH_PASSWORD_FILE.key(), "cannot be read as UTF-8 text", "put the password alone into it");
            return "";
        }
    }

    private Retry retry() {
        Retry retry = new Retry(
                reader.requiredNumber(RETRY_ATTEMPTS),
                reader.duration(RETRY_FIRST_PAUSE),
                reader.duration(RETRY_LONGEST_PAUSE),
                reader.duration(RETRY_REQUEST_BUDGET),
                reader.duration(RETRY_RUN_BUDGET));
        if (retry.firstPause().compareTo(retry.longestPause()) > 0) {
            String shorter = reader.find(RETRY_LONGEST_PAUSE.key()).isPresent()
                    ? RETRY_LONGEST_PAUSE.key()
                    : RETRY_FIRST_PAUSE.key();
            reader.wrong(
                    shorter,
                    "leaves longest-pause shorter than first-pause",
                    "set both; the defaults are " + RETRY_FIRST_PAUSE.byDefault() + " and "
                            + RETRY_LONGEST_PAUSE.byDefault());
        }
        return retry;
    }

    private Tls tls() {
        Optional<String> fingerprint =
                reader.text(TLS_FINGERPRINT).map(text -> text.replace(":", "").toLowerCase(Locale.ROOT));
        if (fingerprint.filter(text -> !text.matches("[0-9a-f]{64}")).isPresent()) {
            reader.wrong(
                    TLS_FINGERPRINT.key(),
                    "is not a SHA-256 fingerprint",
                    "write 64 hex digits, colons allowed: openssl x509 -noout -fingerprint -sha256");
        }
        return new Tls(new PathReader(reader).existing(TLS_CA_FILE), fingerprint, reader.yes(TLS_INSECURE));
    }
}
