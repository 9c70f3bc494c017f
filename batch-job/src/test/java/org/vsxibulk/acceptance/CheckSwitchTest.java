package org.vsxibulk.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Whether the switch can be reached, read and trusted at all. */
@OnePersonality("the dialect of the one switch is changed; DryVerbsTest checks the dialect of either")
class CheckSwitchTest extends CheckStory {

    @Test
    void aSwitchWithoutRestIsToldFromAWrongToken() {
        sbc.simulator().faults().add("status:code=404");

        Ended ended = check(7);

        assertThat(text(ended))
                .contains("looks like a release without REST, which speaks SOAP only")
                .contains("transport.base-path", "it needs a newer release", "the switch cannot be used (exit code 7)")
                .containsPattern("dialect.yml, line \\d+")
                .doesNotContain("token:");
    }

    @Test
    void aCertificateThatIsNotTrustedIsShownWithTheLineThatPinsIt() {
        String fingerprint = sbc.simulator().fingerprint();
        product.settings(
                product.settings().with("switch", product.connection(sbc, "").replace("{fingerprint: \"\"}", "{}")));

        Ended ended = check(7);

        assertThat(text(ended))
                .contains("red switch trust seen: the certificate is not trusted: it was not signed by any authority")
                .contains("switch.tls.fingerprint: \"" + fingerprint + "\"");
        assertThat(ended.out().lines().map(String::strip)).contains("switch.tls.fingerprint: \"" + fingerprint + "\"");
        assertThat(sbc.simulator().requests().total()).isZero();
        assertThat(text(check(0, "--insecure")))
                .contains("yellow switch trust seen: any certificate is trusted", fingerprint);
    }

    /** It was exit code 7, as if the switch were the reason. */
    @Test
    void aCaFileThatCannotBeUsedIsAMistakeInTheSettings() {
        Path noCertificate = product.write("ca.pem", "nothing");
        product.settings(product.settings()
                .with(
                        "switch",
                        product.connection(sbc, "")
                                .replace("{fingerprint: \"\"}", "{ca-file: " + noCertificate + "}")));

        assertThat(check(1).err()).contains("switch.tls.ca-file", "holds no usable certificate");
    }

    @Test
    void aUserWhoIsNotLetInIsRed() {
        product.write("switch-password", "wrong\n");

        is("red", line(json(7), "switch", "user"), "refuses 'provisioning' (401)", "VSXI_PASSWORD");
    }

    @Test
    void aUserWhoMayDoNothingIsToldFromAPasswordThatIsWrong() {
        sbc.simulator().faults().add("status:code=403");

        is("red", line(json(7), "switch", "user"), "'provisioning' may not do that (403)", "provisioning rights");
    }

    @Test
    void statisticsThatTheUserMayNotReadKeepNobodyFromTheTables() {
        sbc.simulator().faults().add("status:stats/realtime:code=403");

        JsonNode result = json(8);

        is("red", line(result, "switch", "ha-state"), "stats/realtime has no statistics (code 403)");
        is("green", line(result, "trunk", "key"), "all 44 different");
    }

    @Test
    void aTableThatTheUserMayNotReadIsRed() {
        sbc.simulator().faults().add("status:download/subscriber:code=403");

        is("red", line(json(8), "sip-user", "token"), "'subscriber' answers 403", "may not read");
    }

    @Test
    void aStandByNodeIsRedAndStillCompared() {
        sbc.simulator().faults().add("standby");

        JsonNode result = json(7);

        is("red", line(result, "switch", "ha-state"), "this node says 'standby', not 'active'", "--switch");
        is("green", line(result, "trunk", "key"), "all 44 different");
    }

    @Test
    void aSwitchThatIsNotThereIsSaid() {
        sbc.close();

        is("red", line(json(7), "switch", "reached"), "did not succeed", "VSXI_URL");
    }

    @Test
    void theReleaseIsToldByWhereStatisticsStand() {
        is("green", line(json(0), "switch", "release"), "stand under <table>: a release before");
        dialect("state:\n  path: stats/realtime\n  field: ha_current_state\n  active: active\n", "");
        is("yellow", line(json(0), "switch", "ha-state"), "does not say where a node tells");
    }
}
