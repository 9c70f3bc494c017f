package org.vsxibulk.vsxi.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.EOFException;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;
import org.vsxibulk.vsxi.AnswerLimits;
import org.vsxibulk.vsxi.Table;
import org.vsxibulk.vsxi.TestDialects;
import org.vsxibulk.vsxi.dialect.Dialect;
import org.vsxibulk.vsxi.xml.Element;

/** What follows from an answer to a write (design section 6). */
class WriteTest {

    private static final Dialect PLAIN = TestDialects.plain();
    private static final List<Element> ENTRIES =
            List.of(Element.of("XBResource", List.of(Element.leaf("trunkId", "1"))));

    private final Script script = new Script();

    private WriteAnswer update() {
        return script.client(PLAIN).update(Table.TRUNK, ENTRIES, 1);
    }

    @Test
    void aWriteIsOneDocumentOfManyEntries() {
        script.answer(200, "OK");
        assertThat(update().accepted()).isTrue();
        Request request = script.requests.get(0);
        assertThat(request).asString().startsWith("POST /SSConfig/webresources/update/resource?format=xml (");
        assertThat(new String(request.body().orElseThrow(), StandardCharsets.UTF_8))
                .isEqualTo("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<XBResourceList>\n"
                        + "<XBResource><trunkId>1</trunkId></XBResource>\n</XBResourceList>\n");
    }

    @Test
    void methodsComeFromTheDialect() {
        script.answer(200, "OK").answer(200, "OK").answer(204, "");
        VsxiClient client = script.client(TestDialects.other());
        client.update(Table.DIGIT_MAPPING, ENTRIES, 1);
        client.delete(Table.DIGIT_MAPPING, ENTRIES, 1);
        client.delete(Table.TRUNK, ENTRIES, 1);
        assertThat(script.requests.stream().map(request -> request.method() + " " + request.path()))
                .containsExactly(
                        "PUT /api/update/xlate?fmt=x",
                        "POST /api/delete/xlate?fmt=x",
                        "DELETE /api/delete/sipgw?fmt=x");
    }

    @Test
    void aWriteSucceedsWhenStatusAndBodySayNothingElse() {
        for (String body : List.of("<response><code>200</code></response>", "<status>200</status>", "OK")) {
            assertThat(new Script()
                            .answer(200, body)
                            .client(PLAIN)
                            .update(Table.TRUNK, ENTRIES, 1)
                            .kind())
                    .as(body)
                    .isEqualTo(WriteAnswer.Kind.ACCEPTED);
        }
    }

    /** Its beginning was taken for the switch's yes, though nothing had been applied. */
    @Test
    void anAnswerWithoutAnEndIsNoYes() {
        script.answer(200, "x".repeat(AnswerLimits.MESSAGE + 1)).answer(200, "OK");

        assertThat(update().accepted()).isTrue();

        assertThat(script.requests).hasSize(2);
    }

    @Test
    void anErrorIsAnErrorAsStatusOrInsideTheBody() {
        assertKind(400, "bad entry", WriteAnswer.Kind.REFUSED);
        assertKind(500, "exception", WriteAnswer.Kind.REFUSED);
        assertKind(200, "<response><code>400</code><msg>bad</msg></response>", WriteAnswer.Kind.REFUSED);
        assertKind(200, "<response>Update failed: no such table</response>", WriteAnswer.Kind.REFUSED);
        assertKind(300, "", WriteAnswer.Kind.PARTLY);
        assertKind(200, "<returnCode>300</returnCode>", WriteAnswer.Kind.PARTLY);
    }

    private static void assertKind(int status, String body, WriteAnswer.Kind kind) {
        Script one = new Script().answer(status, body);
        assertThat(one.client(PLAIN).update(Table.TRUNK, ENTRIES, 1).kind())
                .as(body)
                .isEqualTo(kind);
        assertThat(one.requests).hasSize(1);
    }

    @Test
    void theSwitchsWordsAreGivenWithoutMarkupOnOneShortLine() {
        script.answer(400, "<e>\n <m>no such\ttrunk</m>" + "x".repeat(1000) + "</e>");
        assertThat(update().words())
                .startsWith("no such trunk xxx")
                .hasSize(301)
                .doesNotContain("\n");
    }

    @Test
    void theSameDocumentGoesAgainWhenTheAnswerSaysSoOrNoneCame() {
        script.answer(429, Duration.ofSeconds(100))
                .failure(new SocketTimeoutException("Read timed out"))
                .answer(200, "OK");
        assertThat(update().accepted()).isTrue();
        assertThat(script.requests)
                .hasSize(3)
                .allMatch(request -> request.body().isPresent());
        assertThat(script.pauses).containsExactly(Duration.ofSeconds(100), Duration.ofSeconds(1));
    }

    @Test
    void whatNoRepeatCanMendStopsAtOnce() {
        for (int status : new int[] {401, 402, 403, 404, 405, 301}) {
            Script one = new Script().answer(status, "");
            assertThatThrownBy(() -> one.client(PLAIN).update(Table.TRUNK, ENTRIES, 1))
                    .isInstanceOf(SwitchUnavailableException.class)
                    .hasMessageContaining("answered " + status);
            assertThat(one.requests).hasSize(1);
        }
    }

    @Test
    void anUnknownHostAndAnUnknownCertificateStopAtOnceAndSayWhatToDo() {
        stops(new UnknownHostException("sbc"), "unknown host sbc");
        IOException untrusted = new SSLHandshakeException("PKIX path building failed");
        untrusted.initCause(new UntrustedCertificateException("unknown", "Pin it with switch.tls.fingerprint"));
        stops(untrusted, "switch.tls.fingerprint");
        stops(new SSLHandshakeException("Received fatal alert: handshake_failure"), "no TLS");
        stops(new SSLException("Unsupported or unrecognized SSL message"), "no TLS");
    }

    private static void stops(IOException failure, String words) {
        Script one = new Script().failure(failure);
        assertThatThrownBy(() -> one.client(PLAIN).update(Table.TRUNK, ENTRIES, 1))
                .isInstanceOf(SwitchUnavailableException.class)
                .hasMessageContaining(words);
        assertThat(one.requests).hasSize(1);
    }

    @Test
    void aConnectionThatBreaksDuringTheHandshakeIsNoQuestionOfTrust() {
        IOException ended = new SSLHandshakeException("Remote host terminated the handshake");
        ended.initCause(new EOFException("SSL peer shut down incorrectly"));
        IOException reset = new SSLException("Connection reset", new java.net.SocketException("Connection reset"));
        script.failure(ended).failure(reset).answer(200, "OK");
        assertThat(update().accepted()).isTrue();
    }

    @Test
    void aStopIsHeardBetweenRequests() {
        StopSignal stop = new StopSignal();
        stop.request();
        assertThatThrownBy(() -> script.client(PLAIN, stop).update(Table.TRUNK, ENTRIES, 1))
                .isInstanceOf(StoppedException.class);
        assertThat(script.requests).isEmpty();
        assertThatThrownBy(() -> stop.pause(Duration.ofHours(1))).isInstanceOf(StoppedException.class);
    }

    @Test
    void aDryRunCanOnlyRead() throws IOException {
        script.answer(200, "<x/>");
        try (Transport dry = new ReadOnlyTransport(script)) {
            for (String method : List.of("POST", "PUT", "DELETE", "PATCH")) {
                Request write = new Request(method, "/x", Optional.of(new byte[1]));
                assertThatThrownBy(() -> dry.exchange(write, (status, retryAfter, body) -> status))
                        .isInstanceOf(IllegalStateException.class)
                        .hasMessageContaining("must not write");
            }
            assertThatThrownBy(() -> dry.exchange(
                            new Request("GET", "/x", Optional.of(new byte[1])), (status, retryAfter, body) -> status))
                    .isInstanceOf(IllegalStateException.class);
            int answered = dry.exchange(Request.get("/x"), (status, retryAfter, body) -> status);
            assertThat(answered).isEqualTo(200);
        }
        assertThat(script.requests).hasSize(1);
    }

    @Test
    void aNodeOfAPairSaysWhetherItIsActive() {
        script.answer(
                200,
                "<mysqldump><database name=\"d\"><table name=\"system_stat\"><row><field name=\"max_cps\">5</field>"
                        + "<field name=\"ha_current_state\"> standby </field></row></table></database></mysqldump>");
        assertThat(script.client(PLAIN).state()).contains("standby");
        assertThat(script.paths()).containsExactly("/SSConfig/webresources/stats/realtime?format=xml");
        assertThat(new Script().client(TestDialects.other()).state()).isEmpty();
    }

    @Test
    void aStateAnswerWithoutADocumentIsAskedForAgain() {
        script.answer(204, "").answer(200, "").answer(200, "<s><ha_current_state>active</ha_current_state></s>");
        assertThat(script.client(PLAIN).state()).contains("active");
    }

    @Test
    void requestsAreKeptApart() {
        long[] now = {0};
        MinGap gap = new MinGap(Duration.ofMillis(5), () -> now[0], script.pauses::add);
        gap.await();
        gap.requestEnded();
        now[0] += 2_000_000;
        gap.await();
        now[0] += 9_000_000;
        gap.await();
        assertThat(script.pauses).containsExactly(Duration.ofMillis(3));
    }
}
