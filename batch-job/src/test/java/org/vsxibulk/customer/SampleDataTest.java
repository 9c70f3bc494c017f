package org.vsxibulk.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vsxibulk.customer.ForwardTarget.OffNet;
import org.vsxibulk.customer.ForwardTarget.OnNet;

class SampleDataTest {

    private final CustomerBase base = new Given().read(Given.SAMPLES.resolve("customers-12.csv"), Optional.empty());

    @Test
    void theTwelveSampleCustomersAreRightWithoutAWarning() {
        assertThat(base.problems()).isEmpty();
        assertThat(base.rows()).isEqualTo(12);
        assertThat(base.customers()).hasSize(12);
        assertThat(base.numbers()).isEqualTo(118);
        assertThat(base.rejectedLines()).isEmpty();
    }

    @Test
    void theLastCustomerHasEveryServiceAtOnce() {
        Customer customer = base.customers().get(11);
        assertThat(customer.line()).isEqualTo(13);
        assertThat(customer.trunkId()).isEqualTo(new TrunkId(5011));
        assertThat(customer.routeTableId()).isEqualTo(new TableId(5011));
        assertThat(customer.type()).isEqualTo(TrunkType.DYNAMIC_PEERING);
        assertThat(customer.addresses()).isEmpty();
        assertThat(customer.servicePort()).hasValue(1);
        assertThat(customer.extensionLengths()).containsExactly(new ExtensionLength(3), new ExtensionLength(4));
        assertThat(customer.dids().size()).isEqualTo(90);
        assertThat(customer.cfa().of(17025550100L)).contains(new OffNet(Did.parse("+17255550191")));
        assertThat(customer.cfa().of(17025550101L)).contains(new OnNet("2001"));
        assertThat(customer.cfnr().all()).contains(new OffNet(Did.parse("+17255550192")));
        assertThat(customer.credentials()).hasValueSatisfying(credentials -> {
            assertThat(credentials.username()).isEqualTo("u5011");
            assertThat(credentials.password()).isPresent();
        });
    }

    @Test
    void addressesAreInCanonicalFormAndInOrder() {
        assertThat(base.customers().get(1).addresses())
                .containsExactly(Endpoint.parse("198.51.100.20"), Endpoint.parse("198.51.100.21"));
        assertThat(base.customers().get(2).addresses().get(0).toString()).isEqualTo("[2001:db8:5002::10]:5080");
        assertThat(base.customers().get(3).addresses().get(0).host()).isEqualTo("pbx.bakerfinch.example");
    }
}
