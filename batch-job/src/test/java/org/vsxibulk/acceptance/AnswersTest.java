package org.vsxibulk.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vsxibulk.simulator.wire.Answer;
import org.vsxibulk.simulator.wire.AnswerCode;
import org.vsxibulk.simulator.wire.Call;
import org.vsxibulk.simulator.wire.Handler;

/** What becomes of a migration after each kind of answer to a document of trunks, once the first trunk went in alone. */
class AnswersTest extends Story {

    private static final Answer SILENCE = new Answer.Document(new byte[0], 0);

    /** The documents of trunks that came after the canary, in their order. */
    private final List<String> documents = Collections.synchronizedList(new ArrayList<>());

    private volatile boolean canaryFlew;
    private Path file;

    @BeforeEach
    void someCustomers() {
        file = product.customers(
                Row.peering(5000, "198.51.100.10"),
                Row.peering(5001, "198.51.100.11"),
                Row.peering(5002, "198.51.100.12"),
                Row.peering(5003, "198.51.100.13"));
    }

    /** What the switch answers to the document of trunks with that number, from 1. */
    @FunctionalInterface
    private interface Trunks {
        Answer answer(int number, String document, Call call, Handler healthy);
    }

    private void trunks(Trunks how) {
        sbc.misbehave((call, healthy) -> {
            if (!call.path().endsWith("update/resource")) {
                return healthy.answer(call);
            }
            if (!canaryFlew) {
                canaryFlew = true;
                return healthy.answer(call);
            }
            String document = new String(call.body(), StandardCharsets.UTF_8);
            documents.add(document);
            return how.answer(documents.size(), document, call, healthy);
        });
    }

    private void codesStand(AnswerCode where) {
        switchWith(options -> options.answerCode(where));
    }

    private void ends(int exitCode, Ended ended) {
        assertThat(ended.exitCode()).as(ended.screen()).isEqualTo(exitCode);
    }

    private void allTrunksAreThere() {
        assertThat(List.of("5000", "5001", "5002", "5003")).allMatch(id -> sbc.has("resource", id));
    }

    @ParameterizedTest
    @CsvSource({
        "401, STATUS",
        "402, STATUS",
        "403, STATUS",
        "404, STATUS",
        "405, STATUS",
        "302, STATUS",
        "401, BODY",
        "402, BODY",
        "403, BODY",
        "404, BODY",
        "405, BODY",
        "302, BODY"
    })
    @EveryPersonality("where an answer has its code")
    void stop(int code, AnswerCode where) {
        codesStand(where);
        trunks((number, document, call, healthy) -> new Answer.Code(code, "not like this", 4, 0));

        Ended ended = product.run("migrate", file);

        ends(7, ended);
        assertThat(documents).hasSize(1);
        assertThat(ended.screen()).contains("answered " + code).contains("not like this");
        sbc.behaveAgain();
        ends(0, product.run("migrate", file));
        allTrunksAreThere();
    }

    @ParameterizedTest
    @CsvSource({"429, STATUS", "502, STATUS", "503, STATUS", "504, STATUS", "429, BODY", "503, BODY"})
    void again(int code, AnswerCode where) {
        codesStand(where);
        trunks((number, document, call, healthy) ->
                number == 1 ? new Answer.Code(code, "busy", 4, 0) : healthy.answer(call));

        theSameDocumentGoesInTheSecondTime();
    }

    @Test
    void againAfterAnEmptyAnswerAlthoughTheSwitchUsesWordsElse() {
        trunks((number, document, call, healthy) -> number == 1 ? SILENCE : healthy.answer(call));

        theSameDocumentGoesInTheSecondTime();
    }

    @Test
    void againAfterAReset() {
        try (Wire wire = new Wire(sbc)) {
            connect(wire.url(), "");
            trunks((number, document, call, healthy) -> {
                Answer answer = healthy.answer(call);
                if (number == 1) {
                    wire.pull();
                }
                return answer;
            });

            theSameDocumentGoesInTheSecondTime();
        }
    }

    @Test
    void againAfterATimeOut() {
        connect(sbc.simulator().url(), "response-timeout: 1s, ");
        CountDownLatch second = new CountDownLatch(1);
        trunks((number, document, call, healthy) -> {
            Answer answer = healthy.answer(call);
            if (number == 1) {
                await(second);
            } else {
                second.countDown();
            }
            return answer;
        });

        theSameDocumentGoesInTheSecondTime();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void connect(String url, String more) {
        product.settings(product.settings()
                .with(
                        "switch",
                        product.connection(sbc, sbc.simulator().fingerprint())
                                .replace(sbc.simulator().url(), url)
                                .replace("tls:", more + "tls:")));
    }

    private void theSameDocumentGoesInTheSecondTime() {
        ends(0, product.run("migrate", file));
        assertThat(documents).hasSize(2);
        assertThat(documents.get(1)).isEqualTo(documents.get(0));
        allTrunksAreThere();
    }

    @ParameterizedTest
    @ValueSource(strings = {"busy", "empty"})
    void againUntilTheBudgetIsSpentAndTheNextStartGoesOn(String what) {
        trunks((number, document, call, healthy) -> what.equals("busy") ? new Answer.WebServer(503, "busy") : SILENCE);

        Ended ended = product.run("migrate", file);

        ends(7, ended);
        assertThat(documents).hasSize(6).containsOnly(documents.get(0));
        assertThat(ended.screen()).contains("attempts").contains(what);
        sbc.behaveAgain();
        ends(0, product.run("migrate", file));
        allTrunksAreThere();
    }

    @Test
    @EveryPersonality("words of success")
    void aSwitchThatNeverSaysAWordIsUnderstoodForOneDocumentMore() {
        sbc.misbehave((call, healthy) -> {
            Answer answer = healthy.answer(call);
            return call.path().contains("/update/") ? SILENCE : answer;
        });

        int withoutWords =
                sbc.writesDuring(() -> ends(0, product.run("migrate", file))).size();

        allTrunksAreThere();
        codesStand(AnswerCode.STATUS);
        int withWords =
                sbc.writesDuring(() -> ends(0, product.run("migrate", file))).size();
        assertThat(withoutWords).isEqualTo(withWords + 1);
    }

    @ParameterizedTest
    @CsvSource({"400, STATUS", "400, BODY", "500, STATUS", "500, BODY"})
    void againThenHalved(int code, AnswerCode where) {
        oneIsRefusedWith(code, where);

        assertThat(documents.subList(0, 3)).containsOnly(documents.get(0));
        List<String> halves = documents.subList(3, documents.size());
        assertThat(halves).doesNotContain(documents.get(0));
        assertThat(halves).allMatch(half -> Collections.frequency(halves, half) <= 2);
        assertThat(new HashSet<>(halves)).hasSize(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"STATUS", "BODY"})
    @EveryPersonality("where an answer has its code")
    void halvedAtOnce(AnswerCode where) {
        oneIsRefusedWith(300, where);

        assertThat(documents).doesNotHaveDuplicates().hasSize(5);
    }

    private void oneIsRefusedWith(int code, AnswerCode where) {
        codesStand(where);
        trunks((number, document, call, healthy) -> document.contains("<trunkId>5002</trunkId>")
                ? new Answer.Code(code, "entry is over a limit", 1, 0)
                : healthy.answer(call));

        Ended ended = product.run("migrate", file);

        ends(4, ended);
        assertThat(ended.screen()).contains("code " + code).contains("over a limit");
        assertThat(ended.read("rejects.csv")).contains("C5002", "over a limit").doesNotContain("C5001", "C5003");
        assertThat(sbc.has("resource", "5002")).isFalse();
        assertThat(List.of("5000", "5001", "5003")).allMatch(id -> sbc.has("resource", id));
    }
}
