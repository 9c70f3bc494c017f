package org.vsxibulk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What went wrong outside a run is told in words. */
class FailuresTest {

    @TempDir
    private Path folder;

    /** A CA file that is none was an internal fault with a stack trace, and left a run behind that never ended. */
    @Test
    void aCaFileThatIsNoneIsAMistakeInTheSettingsAndNoRunBegins() throws IOException {
        Path pem = Files.writeString(folder.resolve("sbc.pem"), "no certificate");
        Path dialect = Path.of("..", "sample-data", "dialects", "simulator").toAbsolutePath();
        Path settings = Files.writeString(folder.resolve("vsxi-bulk.yml"), """
                owned-ids: [5000-15999]
                service-port: 1
                stop-route-profile: 3
                customer-routes: []
                dialect: %s
                switch: {url: "https://127.0.0.1:1", user: tester, password-file: %s, tls: {ca-file: %s}}
                """.formatted(
                        dialect, Files.writeString(folder.resolve("password"), "test-only"), pem));
        Path customers = Files.writeString(folder.resolve("customers.csv"), "customer_id\n");
        StringWriter err = new StringWriter();
        CommandLine commandLine = VsxiBulk.commandLine();
        commandLine.setErr(new PrintWriter(err));
        int exitCode = commandLine.execute(
                "plan",
                customers.toString(),
                "--settings",
                settings.toString(),
                "--state",
                folder.resolve("state").toString(),
                "--reports",
                folder.resolve("reports").toString());
        assertThat(err.toString().lines())
                .singleElement()
                .asString()
                .startsWith("error: switch.tls.ca-file: " + pem + " holds no usable certificate");
        assertThat(exitCode).isEqualTo(1);
        assertThat(folder.resolve("reports")).as("no run was begun").isEmptyDirectory();
    }
}
