package org.vsxibulk.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@EveryPersonality("all verbs once")
class MigrateAndAuditTest extends Story {

    private static final String ONE_IN_THE_PLURAL = "(?<![\\d,.])1 (entries|rows|numbers|customers|findings|trunks"
            + "|lines|values|errors|requests|routes|tables|mappings|problems|route tables|digit mapping tables)\\b";
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

    /** One trunk, one customer, one number, one finding: every screen and report counted "1 entries". */
    @Test
    void oneOfAThingIsToldInTheSingular() throws IOException {
        product.bare("sample", folder.resolve("sample.csv").toString(), "--customers", "1");
        Path one = product.customers(Row.peering(5000, "198.51.100.10").dids("+12125550100"));
        for (String verb : List.of("validate", "plan", "migrate")) {
            product.run(verb, one);
        }
        product.run("check", "--verbose");
        product.run("export", "--out", folder.resolve("adopted"));
        product.run("plan", product.customers(Row.peering(5000, "198.51.100.10")));
        product.run("decommission", one);
        sbc.simulator().remove("route_index", "5000");
        product.run(
                "audit", product.customers(Row.peering(5000, "198.51.100.10").dids("+12125550100")));
        product.run(
                "validate", product.customers(Row.peering(5000, "198.51.100.10").with("customer_name", "")));

        assertThat(product.screens())
                .contains("1 row, 1 number, 0 rejected", "1 entry on the switch belongs to", "1 finding,")
                .contains("1 trunk inside owned-ids", "1 customer written to", "1 customer with 1 number in")
                .doesNotContainPattern(ONE_IN_THE_PLURAL);
        try (Stream<Path> files = Files.walk(product.reports())) {
            assertThat(files.filter(file -> file.toString().matches(".*\\.(html|xml)")))
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(Files.readString(file)).doesNotContainPattern(ONE_IN_THE_PLURAL));
        }
    }
}
