package org.vsxibulk.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Golden files under {@code settings/broken}: each NAME.yml with the exact messages in NAME.txt. */
class SettingsProblemsTest {

    private static final Path GOLDEN = Path.of("src", "test", "resources", "settings", "broken");

    @TempDir
    private Path folder;

    static Stream<String> brokenFiles() throws IOException {
        try (Stream<Path> files = Files.list(GOLDEN)) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".yml"))
                    .map(name -> name.replace(".yml", ""))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("brokenFiles")
    void aBrokenFileGetsExactlyTheseMessages(String name) throws IOException {
        SettingsException e = load(Files.readString(GOLDEN.resolve(name + ".yml")), Map.of());

        assertThat(e.getMessage().replace(folder.toString(), "FOLDER") + "\n")
                .isEqualTo(Files.readString(GOLDEN.resolve(name + ".txt")));
        assertThat(e.problems()).allSatisfy(problem -> {
            assertThat(problem.file()).isEqualTo("vsxi-bulk.yml");
            assertThat(problem.line()).isPositive();
            assertThat(problem.mend()).isNotBlank();
        });
    }

    @Test
    void aFileThatIsNotThereSaysWhereItWasLookedFor() {
        var missing = new SettingsSource(folder, Optional.of(Path.of("my.yml")), Map.of(), CommandLineValues.none());

        SettingsException e = catchThrowableOfType(SettingsException.class, () -> SettingsLoader.load(missing));

        assertThat(e)
                .hasMessage("my.yml: does not exist in " + folder
                        + "; copy sample-data/vsxi-bulk.yml and adapt it, or name another file with --settings");
    }

    /** With anything in the environment the file may be absent; nothing of it has a line then. */
    @Test
    void aFileThatIsNotThereHasNoLines() {
        var missing = new SettingsSource(
                folder,
                Optional.empty(),
                Map.of("VSXI_BULK_SWITCH_TLS_FINGERPRINT", "0".repeat(64)),
                CommandLineValues.none());

        SettingsException e = catchThrowableOfType(SettingsException.class, () -> SettingsLoader.load(missing));

        assertThat(e).hasMessageContaining("there is no settings file").hasMessageNotContaining(":1:");
    }

    @Test
    void aFileInAnotherEncodingIsNamedAsSuch() throws IOException {
        Files.write(folder.resolve("vsxi-bulk.yml"), "switch-id: Z\u00fcrich".getBytes(StandardCharsets.ISO_8859_1));

        SettingsException e = catchThrowableOfType(
                SettingsException.class,
                () -> SettingsLoader.load(
                        new SettingsSource(folder, Optional.empty(), Map.of(), CommandLineValues.none())));

        assertThat(e).hasMessage("vsxi-bulk.yml:1: is not UTF-8 text; save it as UTF-8");
    }

    @Test
    void aWrongEnvironmentVariableIsNamed() throws IOException {
        Files.createDirectory(folder.resolve("dialect"));
        SettingsException e = load(
                """
                owned-ids: 5000-15999
                service-port: 1
                stop-route-profile: 3
                customer-routes: []
                dialect: dialect
                """,
                Map.of(
                        "VSXI_BULK_CHUNK_SIZ", "1",
                        "VSXI_BULK_MIN_GAP", "5",
                        "VSXI_BULK_SWITCH_PASSWORD", "hunter2",
                        "VSXI_BULK_OWNED_IDS", "0-9",
                        "VSXI_URL", "https://me:hunter2@sbc.example.net:8888",
                        "SOMETHING_ELSE", "x"));

        assertThat(e).hasMessage("""
                environment variable VSXI_BULK_CHUNK_SIZ: is not a setting; did you mean VSXI_BULK_CHUNK_SIZE?
                environment variable VSXI_BULK_MIN_GAP: min-gap: "5" is not a duration; write a number and its unit (ms, s, m, h), for example 5ms
                environment variable VSXI_BULK_OWNED_IDS: owned-ids: "0-9" begins with 0, which is the switch's default object; begin with 1 or more
                environment variable VSXI_BULK_SWITCH_PASSWORD: is not a setting; the password of the switch belongs into VSXI_PASSWORD
                environment variable VSXI_URL: switch.url: holds a user; set VSXI_USER and VSXI_PASSWORD; write scheme, host and port: https://sbc.example.net:8888""");
    }

    @Test
    void aFirstPauseBeyondTheLongestIsNamedWhereverItStands() throws IOException {
        String least = """
                owned-ids: 5000-15999
                service-port: 1
                stop-route-profile: 3
                customer-routes: []
                dialect: dialect
                """;

        assertThat(load(least + "switch: {retry: {first-pause: 9s}}\n", Map.of()))
                .hasMessage("vsxi-bulk.yml:6: switch.retry.first-pause: \"9s\" leaves longest-pause shorter than"
                        + " first-pause; set both; the defaults are 500ms and 8s");
        assertThat(load(least, Map.of("VSXI_BULK_SWITCH_RETRY_LONGEST_PAUSE", "1ms")))
                .hasMessage("environment variable VSXI_BULK_SWITCH_RETRY_LONGEST_PAUSE: switch.retry.longest-pause:"
                        + " \"1ms\" leaves longest-pause shorter than first-pause; set both; the defaults are 500ms"
                        + " and 8s");
    }

    /** Nanoseconds of 9,999,999 hours do not fit into a long, which ended the run with an internal fault. */
    @Test
    void aDurationOfCenturiesIsToldAndNotCalculatedWith() throws IOException {
        assertThat(load("""
                        owned-ids: 5000-15999
                        service-port: 1
                        stop-route-profile: 3
                        customer-routes: []
                        dialect: dialect
                        min-gap: 9999999h
                        switch: {retry: {longest-pause: 25h, run-budget: 24h}}
                        """, Map.of()))
                .hasMessage("vsxi-bulk.yml:6: min-gap: \"9999999h\" is longer than a day; write a number and its unit"
                        + " (ms, s, m, h), for example 5ms\n"
                        + "vsxi-bulk.yml:7: switch.retry.longest-pause: \"25h\" is longer than a day; write a"
                        + " number and its unit (ms, s, m, h), for example 8s");
    }

    private SettingsException load(String yaml, Map<String, String> environment) throws IOException {
        Files.writeString(folder.resolve("vsxi-bulk.yml"), yaml);
        Files.createDirectories(folder.resolve("dialect"));
        return catchThrowableOfType(
                SettingsException.class,
                () -> SettingsLoader.load(
                        new SettingsSource(folder, Optional.empty(), environment, CommandLineValues.none())));
    }
}
