package org.vsxibulk.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the product says of itself; no switch is needed for that. */
@OnePersonality("no switch is asked")
class HelpTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"validate", "plan", "migrate", "audit", "capture", "export", "status", "sample", "demo"})
    void everyVerbExplainsItselfWithAnExample(String verb) {
        Ended help = new Product(folder).bare(verb, "--help");

        assertThat(help.exitCode()).isZero();
        assertThat(help.out()).contains("Example").contains("./run.sh " + verb);
        assertThat(help.err()).isEmpty();
    }

    @Test
    void theProductNamesItsVerbsAndExitCodes() {
        Product product = new Product(folder);
        for (Ended help : new Ended[] {product.bare("--help"), product.bare()}) {
            assertThat(help.exitCode()).isZero();
            assertThat(help.out())
                    .contains("validate", "plan", "migrate", "audit", "Exit codes")
                    .contains("internal fault");
        }
        assertThat(product.bare("--version").out()).startsWith("vsxi-bulk ");
    }

    @ParameterizedTest
    @CsvSource({
        "--unknown, --unknown",
        "migrat customers.csv, migrat",
        "plan, CUSTOMERS",
        "audit a.csv --partial=maybe, --partial",
        "migrate a.csv --dids, --dids",
        "status --last many, --last",
        "sample x.csv --customers lots, --customers",
        "migrate a.csv b.csv, b.csv"
    })
    void aMistypedCommandLineNamesTheMistakeAndTheHelp(String words, String named) {
        Ended ended = new Product(folder).bare(words.split(" "));

        assertThat(ended.exitCode()).as(ended.screen()).isEqualTo(1);
        assertThat(ended.err()).contains(named).contains("--help").doesNotContain("\tat ");
        assertThat(ended.out()).isEmpty();
    }
}
