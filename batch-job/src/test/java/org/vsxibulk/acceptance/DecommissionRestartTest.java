package org.vsxibulk.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A decommissioning that is asked to stop goes on where it was; what kills do to it is in the package of torture. */
class DecommissionRestartTest extends Story {

    private static final int CUSTOMERS = 40;

    private Path customers;
    private Map<String, Set<String>> before = Map.of();

    @BeforeEach
    void aBaseThatTakesAWhile() {
        customers = folder.resolve("customers.csv");
        product.bare("sample", customers.toString(), "--customers", "" + CUSTOMERS, "--dids-per-customer", "2");
        product.settings(product.settings().with("chunk-size", "5"));
        before = onTheSwitch();
        assertThat(product.run("migrate", customers).exitCode()).isZero();
        sbc.simulator().resetRequests();
        sbc.simulator().faults().add("slow:millis=8");
    }

    private Map<String, Set<String>> onTheSwitch() {
        Map<String, Set<String>> tables = new HashMap<>();
        sbc.everything().forEach((table, documents) -> tables.put(table, Set.copyOf(documents)));
        return tables;
    }

    private ProductProcess decommission() {
        return product.start(Map.of(), "decommission", customers, "--confirm", "" + CUSTOMERS);
    }

    private void untilDocuments(int documents, ProductProcess process) {
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(5))
                .until(() -> sbc.writes().size() >= documents || !process.alive());
    }

    @Test
    void whenAskedToStopItSaysHowToGoOnAndGoesOn() {
        Ended stopped;
        try (ProductProcess process = decommission()) {
            untilDocuments(3, process);
            process.terminate();
            stopped = product.shown(process.ended());
        }
        assertThat(stopped.exitCode()).as(stopped.screen()).isEqualTo(5);
        assertThat(stopped.screen()).contains("--confirm " + CUSTOMERS).contains("goes on where this run stopped");

        Ended last = product.run("decommission", customers, "--confirm", CUSTOMERS);

        assertThat(last.exitCode()).as(last.screen()).isZero();
        assertThat(last.folder()).isEqualTo(stopped.folder());
        assertThat(onTheSwitch()).isEqualTo(before);
    }
}
