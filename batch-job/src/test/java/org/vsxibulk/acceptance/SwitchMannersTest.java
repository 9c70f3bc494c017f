package org.vsxibulk.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vsxibulk.simulator.store.UpdateStyle;
import org.vsxibulk.simulator.wire.Answer;
import org.vsxibulk.simulator.wire.AnswerCode;

/** What is unknown about a real switch, each way round, and what is known to go wrong now and then. */
class SwitchMannersTest extends Story {

    private static final Row ONE = Row.peering(5000, "198.51.100.10;198.51.100.11")
            .extensions("3")
            .dids("+12125550100")
            .cfnr("+13105550177");
    private static final Row TWO = Row.peering(5001, "198.51.100.20").dids("+12125550101");

    private void ends(int exitCode, Ended ended) {
        assertThat(ended.exitCode()).as(ended.screen()).isEqualTo(exitCode);
    }

    @Test
    @EveryPersonality("where an answer has its code")
    void aCodeInsideTheBodyOfA200IsHeard() {
        switchWith(options -> options.answerCode(AnswerCode.BODY));
        sbc.refuse("<trunkId>5001</trunkId>");

        ends(4, product.run("migrate", product.customers(ONE, TWO)));
        assertThat(sbc.has("resource", "5000")).isTrue();

        sbc.behaveAgain();
        ends(0, product.run("migrate", product.customers(ONE, TWO)));
    }

    @Test
    void aSwitchThatReplacesInsteadOfMergingLosesNothing() {
        switchWith(options -> options.update(UpdateStyle.REPLACE));
        product.run("migrate", product.customers(ONE));
        sbc.edit("resource", text -> text.replace("<tos>B8</tos>", "<tos>B8</tos><stirShaken>b</stirShaken>"), "5000");
        String before = sbc.simulator().find("resource", "5000").orElseThrow();

        ends(0, product.run("migrate", product.customers(ONE.with("customer_name", "New Name"))));

        assertThat(sbc.simulator().find("resource", "5000")).contains(before.replace("Customer 5000", "New Name"));
    }

    /** Where a node says that it is active, it also has a row for each trunk with calls. */
    @Test
    void aBusyTrunkMayHaveAnErrorWordInItsAddress() {
        ends(0, product.run("migrate", product.customers(ONE.with("addresses", "failover.example.net"))));
        sbc.simulator().addCalls(5000, 2);

        ends(0, product.run("migrate", product.customers(ONE, TWO)));
    }

    /** About two megabytes of statistics. */
    @Test
    void thousandsOfBusyTrunksDoNotHideThatTheNodeIsActive() {
        for (int trunk = 300_000; trunk < 303_000; trunk++) {
            sbc.simulator().addCalls(trunk, 1);
        }

        ends(0, product.run("migrate", product.customers(ONE, TWO)));
    }

    @Test
    void aRefusalThatIsARaceIsTriedAgain() {
        Set<String> seen = ConcurrentHashMap.newKeySet();
        sbc.misbehave((call, healthy) ->
                !call.method().equals("GET") && seen.add(new String(call.body(), StandardCharsets.UTF_8))
                        ? new Answer.Code(400, "busy", 1, 0)
                        : healthy.answer(call));

        ends(0, product.run("migrate", product.customers(ONE, TWO)));
    }

    @Test
    @EveryPersonality("where an answer has its code")
    void aDocumentThatIsAppliedInPartIsHalvedUntilAllOfItIsThere() {
        AtomicInteger parts = new AtomicInteger();
        sbc.misbehave((call, healthy) -> {
            Answer answer = healthy.answer(call);
            return call.path().endsWith("update/resource") && parts.getAndIncrement() == 1
                    ? new Answer.Code(300, "finished with error", 2, 1)
                    : answer;
        });

        ends(0, product.run("migrate", product.customers(ONE, TWO, Row.peering(5002, "198.51.100.30"))));
        // one trunk alone first, the other two together, and each for itself
        assertThat(parts).hasValue(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"empty", "cut", "busy"})
    void aDownloadThatGoesWrongOnceIsAskedForAgain(String how) {
        product.run("migrate", product.customers(ONE));
        AtomicInteger asked = new AtomicInteger();
        sbc.misbehave((call, healthy) -> {
            Answer answer = healthy.answer(call);
            boolean first = call.path().endsWith("download/resource") && asked.getAndIncrement() == 0;
            return first ? spoilt(how, (Answer.Document) answer) : answer;
        });

        ends(0, product.run("audit", product.customers(ONE)));
        assertThat(asked.get()).isGreaterThan(1);
    }

    private static Answer spoilt(String how, Answer.Document whole) {
        return switch (how) {
            case "empty" ->
                new Answer.Document("<XBResourceList></XBResourceList>".getBytes(StandardCharsets.UTF_8), 0);
            case "cut" -> new Answer.Document(Arrays.copyOf(whole.xml(), whole.xml().length / 2), whole.entries());
            default -> new Answer.WebServer(503, "busy");
        };
    }

    @Test
    void aTableOfExactlyTwoFullPagesIsReadToItsEnd() {
        sbc.fillRoutesUpTo(10_000);

        ends(0, product.run("plan", product.customers(ONE)));

        assertThat(sbc.simulator().requests().count("download", "route")).isGreaterThanOrEqualTo(3);
    }

    @Test
    void aFullPageWithoutAWayToAskForTheNextIsTakenForCut() {
        sbc.fillRoutesUpTo(5_000);
        product.settings(
                product.settings().with("dialect", DialectCopy.ofSimulator(folder, "  parameter: page\n", "")));

        Ended ended = product.run("migrate", product.customers(ONE));
        ends(8, ended);
        assertThat(ended.screen()).contains("(paging.parameter)");
        assertThat(sbc.writes()).isEmpty();
        ends(6, product.run("audit", product.customers(ONE)));
    }
}
