package org.vsxibulk.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

@EveryPersonality("all verbs once")
class MigrateAndAuditTest extends Story {

    private static final Path TWELVE = SettingsText.SAMPLE_DATA.resolve("customers-12.csv");

    @Test
    void aBaseIsMigratedOnceAndThenEverythingAgrees() {
        assertThat(product.run("migrate", TWELVE)).extracting(Ended::exitCode).isEqualTo(0);
        assertThat(sbc.has("resource", "5000")).isTrue();
        assertThat(sbc.has("resource", "5011")).isTrue();

        Ended audit = product.run("audit", TWELVE);
        assertThat(audit.exitCode()).as(audit.screen()).isZero();
        assertThat(audit.findings()).isEmpty();

        assertThat(sbc.writesDuring(() -> product.run("migrate", TWELVE))).isEmpty();

        sbc.simulator().resetRequests();
        Ended plan = product.run("plan", TWELVE);
        assertThat(plan.exitCode()).isZero();
        plan.summary().path("tables").forEach(table -> {
            assertThat(table.path("created").asInt(-1)).isZero();
            assertThat(table.path("updated").asInt(-1)).isZero();
        });
        assertThat(sbc.methods()).containsExactly("GET");
    }

    @Test
    void aPlanWithChangesIsCleanAndWritesNothing() {
        Ended plan = product.run("plan", TWELVE);

        assertThat(plan.exitCode()).isZero();
        assertThat(sbc.methods()).containsExactly("GET");
        assertThat(plan.folder().resolve("plan/new-trunks.jsonl")).isRegularFile();
    }

    @Test
    void validateNeedsNoSwitch() {
        product.settings(product.settings().without("switch"));

        assertThat(product.run("validate", TWELVE).exitCode()).isZero();
        assertThat(sbc.simulator().requests().total()).isZero();
    }
}
