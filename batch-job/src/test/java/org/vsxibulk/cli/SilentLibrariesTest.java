package org.vsxibulk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class SilentLibrariesTest {

    /** A library, in a process of its own, because the JDK's logging belongs to the whole of it. */
    static final class Library {

        public static void main(String[] words) {
            SilentLibraries.silence();
            LoggerFactory.getLogger("org.example").error("told to SLF4J");
            Logger.getLogger("org.example").log(Level.SEVERE, "told to the JDK");
        }
    }

    @Test
    void whatLibrariesLogIsNotOnTheScreen() throws IOException, InterruptedException {
        Process library = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Library.class.getName()))
                .redirectErrorStream(true)
                .start();
        ByteArrayOutputStream screen = new ByteArrayOutputStream();
        library.getInputStream().transferTo(screen);

        assertThat(library.waitFor()).isZero();
        assertThat(screen.toString(StandardCharsets.UTF_8)).isEmpty();
    }
}
