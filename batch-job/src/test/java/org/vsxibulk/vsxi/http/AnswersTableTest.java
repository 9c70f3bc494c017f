package org.vsxibulk.vsxi.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import javax.net.ssl.SSLHandshakeException;
import org.apache.hc.core5.http.NoHttpResponseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vsxibulk.vsxi.Table;
import org.vsxibulk.vsxi.TestDialects;
import org.vsxibulk.vsxi.xml.Element;

/** What follows from an answer to a write, line by line: the code as the status, and inside the body of a 200. */
class AnswersTableTest {

    private static final List<Element> ENTRIES =
            List.of(Element.of("XBResource", List.of(Element.leaf("trunkId", "1"))));

    private static final String YES = "<response><code>200</code></response>";

    private final Script script = new Script();
    private final VsxiClient client = script.client(TestDialects.plain());

    private WriteAnswer update() {
        return client.update(Table.TRUNK, ENTRIES, 1);
    }

    private static String inside(int code) {
        return "<response><code>" + code + "</code><msg>as I said</msg></response>";
    }

    private void theSameDocumentWasSent(int times) {
        assertThat(script.requests)
                .hasSize(times)
                .allMatch(request -> request.path()
                                .equals(script.requests.get(0).path())
                        && new String(request.body().orElseThrow())
                                .equals(new String(script.requests.get(0).body().orElseThrow())));
        assertThat(script.isPlayedOut()).isTrue();
    }

    private static Stream<Integer> stops() {
        return Stream.of(401, 402, 403, 404, 405, 301, 302, 303, 307, 308);
    }

    @ParameterizedTest
    @MethodSource("stops")
    void stopAsStatus(int code) {
        script.answer(code, "<html>as I said</html>");
        stopsAfterOneRequest(Integer.toString(code));
    }

    @ParameterizedTest
    @MethodSource("stops")
    void stopInTheBody(int code) {
        script.answer(200, inside(code));
        stopsAfterOneRequest(Integer.toString(code));
    }

    @Test
    void stopForACertificateThatIsNotTrusted() {
        IOException untrusted = new SSLHandshakeException("PKIX path building failed");
        untrusted.initCause(new UntrustedCertificateException("nobody signed it", "Pin it"));
        script.failure(untrusted);
        stopsAfterOneRequest("nobody signed it. Pin it");
    }

    private void stopsAfterOneRequest(String words) {
        assertThatThrownBy(this::update)
                .isInstanceOf(SwitchUnavailableException.class)
                .hasMessageContaining(words);
        theSameDocumentWasSent(1);
        assertThat(script.pauses).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 502, 503, 504})
    void againAsStatusAndThenItWorks(int code) {
        script.answer(code, "busy").answer(code, "busy").answer(200, YES);
        assertThat(update().accepted()).isTrue();
        theSameDocumentWasSent(3);
        assertThat(script.pauses).containsExactly(Duration.ofMillis(500), Duration.ofSeconds(1));
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 502, 503, 504})
    void againInTheBodyAndThenItWorks(int code) {
        script.answer(200, inside(code)).answer(200, YES);
        assertThat(update().accepted()).isTrue();
        theSameDocumentWasSent(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 502, 503, 504})
    void againUntilTheBudgetIsSpent(int code) {
        script.answer(code, "busy").answer(200, inside(code)).answer(code, "still busy");
        budgetIsSpent("code " + code + " still busy");
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 503})
    void theSwitchSaysHowLongToWait(int code) {
        script.answer(code, Duration.ofSeconds(7)).answer(200, YES);
        assertThat(update().accepted()).isTrue();
        assertThat(script.pauses).containsExactly(Duration.ofSeconds(7));
    }

    @Test
    void butNotForEver() {
        script.answer(429, Duration.ofDays(1));
        stopsAfterOneRequest("the switch asks to wait 24 h");
    }

    private static Stream<IOException> noAnswers() {
        return Stream.of(
                new SocketTimeoutException("Read timed out"),
                new SocketException("Connection reset"),
                new NoHttpResponseException("the target server failed to respond"),
                new ConnectException("Connection refused"));
    }

    @ParameterizedTest
    @MethodSource("noAnswers")
    void againWhenNoAnswerCame(IOException failure) {
        script.failure(failure).failure(failure).answer(200, YES);
        assertThat(update().accepted()).isTrue();
        theSameDocumentWasSent(3);
        assertThat(script.pauses).containsExactly(Duration.ofMillis(500), Duration.ofSeconds(1));
    }

    @ParameterizedTest
    @MethodSource("noAnswers")
    void noAnswerUntilTheBudgetIsSpent(IOException failure) {
        script.failure(failure).failure(failure).failure(failure);
        budgetIsSpent(String.valueOf(failure.getMessage()));
    }

    @Test
    void againAfterAnEmptyAnswerOfASwitchThatUsesWords() {
        script.answer(200, YES);
        update();
        script.requests.clear();
        script.answer(200, "").answer(200, "").answer(200, YES);
        assertThat(update().accepted()).isTrue();
        theSameDocumentWasSent(3);
        assertThat(script.pauses).containsExactly(Duration.ofMillis(500), Duration.ofSeconds(1));
    }

    @Test
    void emptyAnswersUntilTheBudgetIsSpent() {
        script.answer(200, YES);
        update();
        script.requests.clear();
        script.answer(200, "").answer(200, " \n").answer(200, "");
        budgetIsSpent("an empty answer");
    }

    private void budgetIsSpent(String lastWords) {
        assertThatThrownBy(this::update)
                .isInstanceOf(SwitchUnavailableException.class)
                .hasMessageContaining("POST /SSConfig/webresources/update/resource")
                .hasMessageContaining("3 attempts")
                .hasMessageContaining(lastWords);
        theSameDocumentWasSent(3);
    }

    /** The codes about which the sender of chunks decides: one request, and the switch's words. */
    @ParameterizedTest
    @CsvSource({"400, REFUSED", "500, REFUSED", "300, PARTLY"})
    void whatIsHalvedAboveIsNotRepeatedHere(int code, WriteAnswer.Kind kind) {
        script.answer(code, "as I said").answer(200, inside(code));
        for (int i = 0; i < 2; i++) {
            WriteAnswer answer = update();
            assertThat(answer.kind()).isEqualTo(kind);
            assertThat(answer.code()).isEqualTo(code);
            assertThat(answer.words()).contains("as I said");
        }
        theSameDocumentWasSent(2);
        assertThat(script.pauses).isEmpty();
    }

    @Test
    void anErrorTextWithoutACodeIsARefusal() {
        script.answer(200, "<response>Update failed: no such table</response>");
        assertThat(update().kind()).isEqualTo(WriteAnswer.Kind.REFUSED);
    }
}
