package org.vsxibulk.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** An audit of a base that the switch has nothing of, or of a switch that the base has nothing of. */
class ManyFindingsTest extends Story {

    /** They make the database tidy up its log while they are written, which must not wait for the audit, nor it for that. */
    @Test
    @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void anAuditWithMoreFindingsThanTheLogOfTheDatabaseHoldsEnds() {
        var customers = product.folder().resolve("customers.csv");
        product.bare(
                "sample", customers.toString(), "--customers", "3000", "--dids-per-customer", "10", "--forwarded", "1");

        Ended audit = product.run("audit", customers);

        assertThat(audit.exitCode()).as(audit.screen()).isEqualTo(3);
        assertThat(audit.findings().size()).isGreaterThan(60_000);
    }
}
