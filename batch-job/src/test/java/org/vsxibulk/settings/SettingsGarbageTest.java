package org.vsxibulk.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterProperty;
import net.jqwik.api.lifecycle.BeforeProperty;

/** Whatever a file holds, the answer is settings or a list of problems. */
class SettingsGarbageTest {

    private static final List<String> PIECES = List.of(
            "{",
            "}",
            "[",
            "]",
            ":",
            ": ",
            "- ",
            ", ",
            "\n",
            "\n  ",
            "\n    ",
            "&a ",
            "*a",
            "!!int ",
            "!x",
            "|",
            ">",
            "\"",
            "'",
            "#",
            "---",
            "...",
            "? ",
            "<<: ",
            "%",
            "\t",
            "~",
            "true",
            "off",
            "0",
            "011",
            "1e9",
            "5000-5999",
            "99999999999999999999",
            "\u0000",
            "\uFEFF",
            "\uD800",
            "\u00e9",
            "[0]",
            ".",
            "loop",
            "owned-ids",
            "customer-routes",
            "destinations",
            "input",
            "headers",
            "switch",
            "password",
            "url",
            "https://h:1",
            "chunk-size",
            "match",
            "min-length");

    private Path folder = Path.of("");

    @BeforeProperty
    void makeFolder() throws IOException {
        folder = Files.createTempDirectory("settings");
    }

    @AfterProperty
    void removeFolder() throws IOException {
        Files.deleteIfExists(folder.resolve("vsxi-bulk.yml"));
        Files.delete(folder);
    }

    @Property(tries = 1000)
    void garbageMadeOfYamlPiecesNeverThrowsAnythingElse(@ForAll("pieces") String text) throws IOException {
        loads(text.getBytes(StandardCharsets.UTF_8));
    }

    @Property(tries = 500)
    void randomBytesNeverThrowAnythingElse(@ForAll @Size(max = 200) byte[] bytes) throws IOException {
        loads(bytes);
    }

    @Property(tries = 1000)
    void anyValueOfAnyKeyNeverThrowsAnythingElse(@ForAll("keys") String key, @ForAll("pieces") String value)
            throws IOException {
        loads((key + ": " + value).getBytes(StandardCharsets.UTF_8));
    }

    @Property(tries = 1000)
    void anyEnvironmentNeverThrowsAnythingElse(@ForAll("keys") String key, @ForAll("pieces") String value)
            throws IOException {
        loads(new byte[0], Map.of("VSXI_BULK_" + key.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_"), value));
    }

    @Provide
    Arbitrary<String> pieces() {
        return Arbitraries.of(PIECES).list().ofMaxSize(25).map(pieces -> String.join("", pieces));
    }

    @Provide
    Arbitrary<String> keys() {
        return Arbitraries.of(SettingKey.values()).map(key -> key.at(0));
    }

    private void loads(byte[] bytes) throws IOException {
        loads(bytes, Map.of());
    }

    private void loads(byte[] bytes, Map<String, String> environment) throws IOException {
        Files.write(folder.resolve("vsxi-bulk.yml"), bytes);
        try {
            SettingsLoader.load(new SettingsSource(folder, Optional.empty(), environment, CommandLineValues.none()));
        } catch (SettingsException e) {
            assertThat(e.problems())
                    .isNotEmpty()
                    .allSatisfy(problem -> assertThat(
                                    problem.line() > 0 || problem.file().startsWith("environment"))
                            .isTrue());
        }
    }
}
