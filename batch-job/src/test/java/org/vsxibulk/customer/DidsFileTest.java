package org.vsxibulk.customer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.vsxibulk.customer.ForwardTarget.OnNet;

/** The long form {@code trunk_id,did,cfa,cfnr} beside the customers' file. */
class DidsFileTest {

    private static final String HEAD = "trunk_id,did,cfa,cfnr\n";
    private static final String ROWS = Given.rows(
            Given.cells("dids=+12125550100-+12125550101", "extension_lengths=3", "cfa=+12125550100=+13105550199"),
            Given.cells());

    @Test
    void bothFormsGoTogether() {
        var base = new Given()
                .readTexts(
                        ROWS,
                        HEAD
                                + "5000,+12125550101,204,\n5000,+12125550102,,+13105550177\n5001,+12125550110-+12125550119,,\n");
        assertThat(base.problems()).isEmpty();
        Customer first = base.customers().get(0);
        assertThat(first.dids().size()).isEqualTo(3);
        assertThat(first.cfa().size()).isEqualTo(2);
        assertThat(first.cfa().of(12125550101L)).contains(new OnNet("204"));
        assertThat(first.cfnr().of(12125550102L)).isPresent();
        assertThat(base.customers().get(1).dids().size()).isEqualTo(10);
    }

    @Test
    void theHeaderAloneIsNoError() {
        assertThat(new Given().readTexts(ROWS, HEAD).problems()).isEmpty();
    }

    @Test
    void anUnknownTrunkIsAnErrorOfItsLine() {
        var base = new Given().readTexts(ROWS, HEAD + "5999,+12125550102,,\n");
        assertThat(Given.where(base)).containsExactly("2:1:dids-unknown-trunk");
        assertThat(base.rejectedDidsLines()).containsExactly(2);
        assertThat(base.customers()).hasSize(2);
    }

    @Test
    void aNumberTwiceRejectsTheSecondLineAndTheCustomer() {
        rejectsFirst("5000,+12125550102,,\n5000,+12125550102,,\n", "3:2:dids-number-twice");
    }

    @Test
    void aNumberInsideARangeOfAnotherLineIsTwice() {
        rejectsFirst("5000,+12125550102-+12125550105,,\n5000,+12125550104,,\n", "3:2:dids-number-twice");
    }

    @Test
    void anotherTargetThanOnTheRowIsAContradiction() {
        rejectsFirst("5000,+12125550100,+13105550198,\n", "2:3:dids-contradiction");
        assertThat(new Given()
                        .readTexts(ROWS, HEAD + "5000,+12125550100,+13105550199,\n")
                        .problems())
                .isEmpty();
    }

    @Test
    void anExtensionOfNoDeclaredLengthIsAnError() {
        rejectsFirst("5000,+12125550102,2044,\n", "2:3:cfa-extension-length");
    }

    @Test
    void badCellsRejectTheCustomerToo() {
        rejectsFirst("5000,12125550102,,\n", "2:2:number-lost-plus");
        rejectsFirst("5000,,,\n", "2:2:number-form");
        rejectsFirst("5000,+12125550102,x,\n", "2:3:forward-form");
        rejectsFirst("5000,+12125550102,,204\n", "2:4:cfnr-target-off-net");
        rejectsFirst("5000,+12125550102\u200b,,\n", "2:2:invisible-character");
        rejectsFirst("5000,+12125550102,,+1310555017\u0007\n", "2:4:control-character");
    }

    @Test
    void forwardingOfTheDidsFileToAnOwnNumberIsAnError() {
        var base = new Given().readTexts(ROWS, HEAD + "5000,+12125550102,+12125550101,\n");
        assertThat(Given.where(base)).contains("2:3:cfa-target-own");
        base = new Given().readTexts(ROWS, HEAD + "5000,+12125550102,,+12125550101\n");
        assertThat(Given.where(base)).contains("2:4:cfnr-target-own");
    }

    @Test
    void premiumTargetsOfTheDidsFileAreWarnings() {
        var base = new Given().readTexts(ROWS, HEAD + "5000,+12125550102,+19005550199,+442079460000\n");
        assertThat(Given.where(base)).containsExactly("2:3:target-premium", "2:4:target-international");
        assertThat(base.customers()).hasSize(2);
    }

    @Test
    void aNumberOfTheDidsFileMayNotBeAnotherCustomersToo() {
        var base = new Given().readTexts(ROWS, HEAD + "5001,+12125550100,,\n");
        assertThat(Given.where(base)).containsExactly("2:12:did-taken-twice", "3:12:did-taken-twice");
    }

    @Test
    void aHeaderOfTheOtherFileIsNamed() {
        var base = new Given().readTexts(ROWS, ROWS);
        assertThat(base.fileError()).isTrue();
        assertThat(base.problems()).extracting(Problem::rule).contains("header-unknown", "header-missing");
    }

    private static void rejectsFirst(String lines, String problem) {
        var base = new Given().readTexts(ROWS, HEAD + lines);
        assertThat(Given.where(base)).contains("2:3:dids-incomplete", problem);
        assertThat(base.customers()).extracting(Customer::line).containsExactly(3);
        assertThat(base.rejectedLines()).containsExactly(2);
        assertThat(base.rejectedDidsLines()).isNotEmpty();
    }
}
