package org.vsxibulk.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Compares with files that somebody has looked at. After a change on purpose they are written anew with
 * {@code mvn -pl batch-job -am test -Dtest='org.vsxibulk.report.*Test' -Dsurefire.failIfNoSpecifiedTests=false
 * -Dvsxibulk.golden.update=true}; read the difference before you commit it.
 */
abstract class GoldenFiles {

    private static final Path FOLDER = Path.of("src", "test", "resources", "golden", "report");

    static void assertGolden(String name, String actual) throws IOException {
        Path file = FOLDER.resolve(name);
        if (Boolean.getBoolean("vsxibulk.golden.update")) {
            Files.createDirectories(FOLDER);
            Files.writeString(file, actual);
        }
        assertThat(actual).isEqualTo(Files.readString(file));
    }
}
