package org.vsxibulk.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** {@code docs/settings.md} and the code say the same of every key. */
class SettingsDocumentationTest {

    private static final Path PAGE = Path.of("..", "docs", "settings.md");

    @Test
    void everyKeyIsDocumentedWithItsTypeDefaultAndEnvironmentName() throws IOException {
        assertThat(rows().map(SettingsDocumentationTest::withoutMeaning))
                .containsExactlyElementsOf(Stream.of(SettingKey.values())
                        .map(SettingsDocumentationTest::expected)
                        .toList());
    }

    @Test
    void everyKeyHasAMeaningAndAnExampleThatNamesIt() throws IOException {
        assertThat(rows()).allSatisfy(cells -> {
            String[] parts = cells.get(0).replace("`", "").split("\\.");
            assertThat(cells.get(3)).hasSizeGreaterThan(15);
            assertThat(cells.get(5)).contains(parts[parts.length - 1]);
        });
    }

    @ParameterizedTest
    @EnumSource(SettingKey.class)
    void everyDocumentedEnvironmentNameSetsItsKey(SettingKey key) {
        var problems = new Problems();

        Layer layer = EnvironmentLayer.read(Map.of(key.environmentName(), "x"), Path.of(""), problems);

        assertThat(layer.values()).containsOnlyKeys(key.at(0));
        assertThat(problems.none()).isTrue();
    }

    private static Stream<List<String>> rows() throws IOException {
        return Files.readAllLines(PAGE).stream()
                .filter(line -> line.startsWith("| `"))
                .map(line -> List.of(line.substring(2, line.length() - 2).split(" \\| ")));
    }

    private static List<String> withoutMeaning(List<String> cells) {
        return List.of(cells.get(0), cells.get(1), cells.get(2), cells.get(4));
    }

    private static List<String> expected(SettingKey key) {
        String bounds = key.max() == 0 ? "" : String.format(Locale.ROOT, " %,d–%,d", key.min(), key.max());
        return List.of(
                "`" + key.key() + "`", key.type().word() + bounds, key.byDefault(), "`" + key.environmentName() + "`");
    }
}
