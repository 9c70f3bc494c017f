package org.vsxibulk.customer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AmountTest {

    @Test
    void theWordAgreesWithTheNumber() {
        assertThat(Amount.of(0, "entries")).isEqualTo("0 entries");
        assertThat(Amount.of(1, "entries")).isEqualTo("1 entry");
        assertThat(Amount.of(1, "SIP users")).isEqualTo("1 SIP user");
        assertThat(Amount.of(1200, "rows")).isEqualTo("1,200 rows");
        assertThat(Amount.of(1, "trunk is", "trunks are")).isEqualTo("1 trunk is");
    }

    /** It is the number of all that the word stands behind. */
    @Test
    void ofAllAgreesWithAll() {
        assertThat(Amount.ofAll(1, 20, "entries")).isEqualTo("1 of 20 entries");
        assertThat(Amount.ofAll(0, 1, "entries")).isEqualTo("0 of 1 entry");
    }
}
