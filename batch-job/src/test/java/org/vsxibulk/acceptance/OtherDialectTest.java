package org.vsxibulk.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A switch whose documents differ everywhere needs another dialect folder and nothing else. */
@OnePersonality("it brings a switch of its own, with a dialect of its own")
class OtherDialectTest {

    private static final Row STATIC = Row.peering(5000, "198.51.100.10:5070;198.51.100.11")
            .with("capacity", "50")
            .extensions("3;4")
            .dids("+12125550100;+12125550101")
            .cfa("*=+13105550199")
            .cfnr("+13105550177");
    private static final Row REGISTERED =
            Row.dynamic(5001, "u5001", "amp&<quo\"te-Ünder").dids("+12125550102");

    @TempDir
    Path folder;

    @Test
    void aBaseIsMigratedAndAuditedInAnotherDialect() throws IOException {
        try (OtherSwitch sbc = OtherSwitch.start()) {
            sbc.put("rtab", "<Tab><head><number>10</number><label>in</label></head><colour>blue</colour></Tab>");
            sbc.put("mtab", "<MapTab><label>loop</label><number>900</number></MapTab>");
            Product product = connected(sbc);
            var file = product.customers(STATIC, REGISTERED);

            // nobody is on this switch yet who could show what all share
            Ended migrated = product.run("migrate", file, "--confirm-shared");

            assertThat(migrated.exitCode()).as(migrated.screen()).isZero();
            assertThat(sbc.writes()).containsOnly("POST", "PUT");
            looksRight(sbc);
            // the carriers that the customers' routes lead to
            for (int carrier : new int[] {100, 101}) {
                sbc.put("sipgw", "<Gateway><ident><no>" + carrier + "</no><title>carrier</title></ident></Gateway>");
            }
            Ended audit = product.run("audit", file);
            assertThat(audit.exitCode()).as(audit.screen()).isZero();
            int writes = sbc.writes().size();
            assertThat(product.run("migrate", file).exitCode()).isZero();
            assertThat(sbc.writes()).hasSize(writes);
        }
    }

    private static void looksRight(OtherSwitch sbc) {
        Xml gateway = sbc.entry("sipgw", "5000");
        assertThat(gateway.text("ident/title")).isEqualTo("Customer 5000");
        assertThat(gateway.text("kind")).isEqualTo("STATIC");
        assertThat(gateway.all("peers/peer/host")).containsExactly("198.51.100.10", "198.51.100.11", "203.0.113.9");
        assertThat(gateway.all("peers/peer/port")).startsWith("5070", "5060");
        assertThat(gateway.all("peers/peer/weight")).containsExactly("1", "1", "1");
        assertThat(gateway.text("peers/ping")).isEqualTo("1");
        assertThat(gateway.text("routing/order")).isEqualTo("SEQ");
        assertThat(gateway.text("routing/stop")).isEqualTo("3");
        assertThat(gateway.text("limits/calls")).isEqualTo("50");
        assertThat(gateway.text("peers/keepalive")).isEqualTo("30");
        assertThat(sbc.entry("rule", "5000", "", "4").text("len/hi")).isEqualTo("4");
        assertThat(sbc.entry("rule", "5000", "", "1").all("to")).containsExactly("100", "101");
        assertThat(sbc.entry("rule", "10", "+12125550101", "1").text("to")).isEqualTo("5000");
        assertThat(sbc.entry("xlate", "5000", "ALL").text("out")).isEqualTo("13105550199");
        assertThat(sbc.entry("xlate", "900", "12125550100").text("out")).isEqualTo("13105550177");
        assertThat(sbc.entry("sipgw", "5001").text("kind")).isEqualTo("REGISTER");
        assertThat(sbc.entry("acct", "u5001").text("auth/secret")).isEqualTo("amp&<quo\"te-Ünder");
        assertThat(sbc.entry("acct", "u5001").text("gateway")).isEqualTo("5001");
    }

    private Product connected(OtherSwitch sbc) {
        Path other = Path.of("src", "test", "resources", "dialects", "other");
        Product product = new Product(folder);
        product.write("password", OtherSwitch.PASSWORD);
        product.settings(SettingsText.usual()
                .with(
                        "dialect",
                        DialectCopy.of(
                                other,
                                folder,
                                "confirmed: true\n",
                                "confirmed: true\npaging: {parameter: p, first: 1}\n"))
                .with(
                        "switch",
                        "{url: \"" + sbc.url() + "\", user: " + OtherSwitch.USER + ", password-file: "
                                + folder.resolve("password") + "}"));
        return product;
    }
}
