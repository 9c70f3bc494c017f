package org.vsxibulk.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ShellCommandTest {

    private static final Set<String> WITH_VALUE = Set.of("--dids", "--until");

    private static ShellCommand typed(String... words) {
        return ShellCommand.of("./run.sh", List.of(words), WITH_VALUE::contains);
    }

    @Test
    void whatIsNotChangedStaysAsItWasTyped() {
        assertThat(typed("migrate", "it's.csv", "--dids=my d.csv", "--adopt").text())
                .isEqualTo("./run.sh migrate 'it'\\''s.csv' '--dids=my d.csv' --adopt");
    }

    /** Named as the verb, as an option's value or as an option, it was mixed up with it. */
    @Test
    void aFileIsToldFromAllElseByItsPlace() {
        assertThat(typed("migrate", "--dids", "migrate", "migrate").file("new").text())
                .isEqualTo("./run.sh migrate --dids migrate new");
        assertThat(typed("--dids", "migrate", "migrate", "a").verb(Verb.AUDIT).text())
                .isEqualTo("./run.sh --dids migrate audit a");
        assertThat(typed("migrate", "--", "--dids").file("new").text()).isEqualTo("./run.sh migrate -- new");
        assertThat(typed("export", "--adopt").file("new").text()).isEqualTo("./run.sh export new --adopt");
    }

    @Test
    void anOptionGoesWithItsValueHoweverThatWasTyped() {
        for (ShellCommand command : new ShellCommand[] {
            typed("migrate", "--dids", "it's --dids", "a"),
            typed("migrate", "--dids=it's --dids", "a"),
            typed("migrate", "--dids=two\nlines", "a")
        }) {
            assertThat(command.without(Set.of("--dids")).text()).isEqualTo("./run.sh migrate a");
            assertThat(command.value("--dids", "new").text()).isEqualTo("./run.sh migrate --dids new a");
        }
        assertThat(typed("migrate", "a").value("--dids", "new").text()).isEqualTo("./run.sh migrate a");
        assertThat(typed("migrate", "a", "--dids").without(Set.of("--dids")).text())
                .isEqualTo("./run.sh migrate a");
    }

    /** Behind the end of the options it would be a file. */
    @Test
    void whatIsAddedIsAnOptionStill() {
        assertThat(typed("migrate", "a").with("--confirm", "12").text()).isEqualTo("./run.sh migrate a --confirm 12");
        assertThat(typed("migrate", "--", "-a.csv").with("--adopt").text())
                .isEqualTo("./run.sh migrate --adopt -- -a.csv");
    }
}
