package org.vsxibulk.plan.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vsxibulk.blueprint.CustomerFixture.customer;
import static org.vsxibulk.plan.guard.GuardFixture.route;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vsxibulk.customer.Customer;
import org.vsxibulk.plan.PlanReader;

/** What a trunk leaves behind that moves to another table. */
class RepointGuardTest {

    private static final Customer BEFORE =
            customer(5000).tables(6000, 5000).extensions(3).build();
    private static final Customer NOW = customer(5000).extensions(3).build();

    @TempDir
    private Path folder;

    @Test
    void aTrunkThatKeepsItsTablesIsFine() {
        assertThat(GuardFixture.in(folder).there(NOW).trunks("name", "Old").told(RepointGuard::new, NOW))
                .isEmpty();
    }

    /** Keys differ between tables: what counts is where a call goes. */
    @Test
    void whatTheNewTableHasUnderAnotherKeyIsNotLeftBehind() {
        GuardFixture fixture = GuardFixture.in(folder).there(BEFORE);
        assertThat(fixture.told(RepointGuard::new, NOW)).contains("""
                        allow-repoint: 1 trunk would move to another route or digit mapping table than today's:
                           trunk 5000 'Customer 5000' (row 2, C5000): route table 6000 → 5000; nothing is lost
                         If what is left behind is not needed any more, type --allow-repoint""");
    }

    @Test
    void whatOnlyTheOldTableHasIsListedAlsoInThePlan() throws IOException {
        GuardFixture fixture = GuardFixture.in(folder)
                .there(BEFORE)
                .there(route(6000, "1800", 1, 100))
                .there(route(6000, "911", 1, 101));
        assertThat(fixture.told(RepointGuard::new, NOW))
                .hasValueSatisfying(text -> assertThat(text)
                        .contains("2 entries of the old tables would be left behind")
                        .containsPattern("route match=1800 extension=1 length=\\d+-\\d+ → trunk 100"));
        Path file = folder.resolve("plan/trunk-updates.jsonl");
        assertThat(Files.readString(file)).contains("\"left-behind\":[\"route match=1800");
        try (PlanReader reader = new PlanReader(file)) {
            assertThat(reader.next())
                    .hasValueSatisfying(line -> assertThat(line.key()).isEqualTo("id=5000"));
        }
    }

    @Test
    void aHugeOldTableIsNotWrittenOut() throws IOException {
        GuardFixture fixture = GuardFixture.in(folder).there(BEFORE);
        for (int i = 0; i < 150; i++) {
            fixture.there(route(6000, Integer.toString(70000 + i), 1, 100));
        }
        assertThat(fixture.told(RepointGuard::new, NOW))
                .hasValueSatisfying(text -> assertThat(text).contains("150 entries of the old tables"));
        assertThat(Files.readString(folder.resolve("plan/trunk-updates.jsonl")))
                .contains("and 50 more")
                .doesNotContain("match=70149");
    }
}
