package org.vsxibulk.adopt.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vsxibulk.adopt.check.Answers.of;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vsxibulk.settings.Tls;
import org.vsxibulk.vsxi.dialect.Dialect;
import org.vsxibulk.vsxi.http.Glimpse;
import org.vsxibulk.vsxi.http.SeenCertificate;
import org.vsxibulk.vsxi.http.Statistics;
import org.vsxibulk.vsxi.xml.ElementReader;

/** How each question to the switch itself is judged. */
class SwitchRulesTest {

    private static final Optional<SeenCertificate> CERTIFICATE =
            Optional.of(new SeenCertificate("ab12", "CN=sbc", Instant.EPOCH));
    private static final Optional<Dialect.StateQuery> QUERY =
            Optional.of(new Dialect.StateQuery("stats/realtime", "ha_current_state", "active"));

    private static Statistics statistics(String xml) {
        return new Statistics(200, Optional.of(ElementReader.document(xml)));
    }

    private static Glimpse answers(int code) {
        return new Glimpse(code, "", Optional.empty(), "");
    }

    private static String trust(Tls tls) {
        return of(lines -> TrustedSwitch.judge(tls, CERTIFICATE, lines));
    }

    @Test
    void theFingerprintIsShownHoweverTheCertificateIsTrusted() {
        assertThat(trust(new Tls(Optional.empty(), Optional.of("ab12"), true)))
                .startsWith("green")
                .contains("ab12");
        assertThat(trust(new Tls(Optional.of(Path.of("ca.pem")), Optional.empty(), false)))
                .startsWith("green trust: signed by what is in ca.pem")
                .contains("ab12");
        assertThat(trust(new Tls(Optional.empty(), Optional.empty(), false)))
                .startsWith("green")
                .contains("ab12");
        assertThat(trust(new Tls(Optional.empty(), Optional.empty(), true)))
                .startsWith("yellow")
                .contains("pin it:\nswitch.tls.fingerprint: \"ab12\"");
    }

    @Test
    void withoutTlsAnybodyMayRead() {
        assertThat(of(lines -> TrustedSwitch.judge(
                        new Tls(Optional.empty(), Optional.empty(), false), Optional.empty(), lines)))
                .startsWith("yellow trust: no TLS");
    }

    @ParameterizedTest
    @CsvSource({"401, red user: the switch refuses 'me'", "403, red user: 'me' may not", "200, green user: 'me'"})
    void theUserIsAcceptedOrNot(int code, String begins) {
        assertThat(of(lines -> AcceptedUser.judge(code, "me", lines))).startsWith(begins);
    }

    @ParameterizedTest
    @CsvSource({
        "<ha_current_state>Active</ha_current_state>, true, green ha-state: Active",
        "<ha_current_state>standby</ha_current_state>, false, red ha-state: this node says 'standby'",
        "<other>active</other>, true, red ha-state: stats/realtime has no 'ha_current_state'"
    })
    void aNodeSaysWhetherItIsActive(String row, boolean mayBeWritten, String begins) {
        assertThat(of(lines -> assertThat(
                                ActiveState.judge(QUERY, Optional.of(statistics("<s>" + row + "</s>")), lines))
                        .isEqualTo(mayBeWritten)))
                .startsWith(begins);
    }

    @ParameterizedTest
    @CsvSource({
        "table, green release: rows of statistics stand under <table>: a release before those",
        "table_data, green release: rows of statistics stand under <table_data>: a newer release",
        "other, yellow release: not known"
    })
    void theReleaseIsToldByWhereRowsStand(String element, String begins) {
        Statistics seen = statistics("<mysqldump><database><" + element + "/></database></mysqldump>");

        assertThat(of(lines -> ReleaseSeen.judge(Optional.of(seen), lines))).startsWith(begins);
    }

    @Test
    void onlyASwitchThatKnowsNothingAtAllHasNoRest() {
        Statistics unknown = new Statistics(404, Optional.empty());

        assertThat(of(lines ->
                        RestSpoken.judge("/api", Optional.of(unknown), List.of(answers(404), answers(405)), lines)))
                .startsWith("red rest: every path below /api answers 404");
        assertThat(of(lines ->
                        RestSpoken.judge("/api", Optional.of(unknown), List.of(answers(404), answers(200)), lines)))
                .startsWith("green");
        assertThat(of(lines -> RestSpoken.judge(
                        "/api", Optional.of(statistics("<s/>")), List.of(answers(404), answers(404)), lines)))
                .startsWith("green");
    }
}
