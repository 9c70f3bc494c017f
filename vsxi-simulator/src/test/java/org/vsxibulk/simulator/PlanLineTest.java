package org.vsxibulk.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlanLineTest {

    @TempDir
    private Path folder;

    private String next() {
        return PlanLine.of("standard", folder, "/opt/vsxi bulk");
    }

    @Test
    void anywhereElseItNamesTheCheckout() {
        assertThat(next())
                .isEqualTo("'/opt/vsxi bulk/run.sh' plan '/opt/vsxi bulk/sample-data/customers-12.csv'"
                        + " --settings '/opt/vsxi bulk/sample-data/vsxi-bulk.yml'");
    }

    @Test
    void inTheCheckoutItIsShort() throws IOException {
        Files.createDirectory(folder.resolve("sample-data"));
        create("run.sh", "sample-data/vsxi-bulk.yml", "sample-data/customers-12.csv");
        assertThat(next()).isEqualTo("./run.sh plan sample-data/customers-12.csv --settings sample-data/vsxi-bulk.yml");
    }

    @Test
    void inAWorkingFolderItTakesWhatWasCopiedThere() throws IOException {
        create("run.sh", "vsxi-bulk.yml", "customers-12.csv");
        assertThat(next()).isEqualTo("./run.sh plan customers-12.csv");
    }

    @Test
    void aSwitchThatNobodyKnowsIsCapturedFirst() {
        assertThat(PlanLine.of("contrary", folder, "")).isEqualTo("./run.sh capture --out dialects/contrary");
    }

    private void create(String... files) throws IOException {
        for (String file : files) {
            Files.createFile(folder.resolve(file));
        }
    }
}
