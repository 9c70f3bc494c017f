package org.vsxibulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.vsxibulk.cli.VsxiBulk;

/**
 * The words of the wiping actions are in no class and no resource of the product, and in no dialect that is shipped: what
 * cannot be said cannot be sent. That none was sent is looked at by every switch of the test suite when it closes.
 */
class WipingWordsTest {

    @Test
    void noClassAndNoResourceOfTheProductHoldsThem() throws IOException, URISyntaxException {
        Path classes = Path.of(VsxiBulk.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());

        assertThat(files(classes)).hasSizeGreaterThan(300);
        assertThat(files(classes)).noneMatch(WipingWordsTest::tells);
    }

    @Test
    void noDialectThatIsShippedHoldsThem() throws IOException {
        List<Path> files = files(Path.of("..", "sample-data"));

        assertThat(files).anyMatch(file -> file.endsWith("vsxi/dialect.yml"));
        assertThat(files).noneMatch(WipingWordsTest::tells);
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    /** Names and texts stand in a class file as they are, letter by letter. */
    private static boolean tells(Path file) {
        try {
            return WipingWords.in(Files.readString(file, StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
