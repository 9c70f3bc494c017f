package org.vsxibulk.vsxi.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vsxibulk.vsxi.Table;
import org.vsxibulk.vsxi.TestDialects;

/** When an answer without words is a yes, and when it is a slip. */
class EmptyAnswersTest {

    private static final String WORDS = "<code>200</code>";

    private final EmptyAnswers answers = new EmptyAnswers();

    /** What is made of answers to one document, one after the other. */
    private List<Boolean> yes(String... bodies) {
        EmptyAnswers.OfOneDocument document = answers.document();
        return List.of(bodies).stream()
                .map(body -> {
                    answers.hear(200, body);
                    return document.isYes(200, body);
                })
                .toList();
    }

    /** Quadratic, it would take minutes. */
    @Test
    @Timeout(value = 20, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void aMebibyteOfOpenTagsIsLookedAtInLinearTime() {
        assertThat(yes("<?".repeat(1 << 19))).containsExactly(true);
        assertThat(yes("</".repeat(1 << 19))).containsExactly(true);
        assertThat(yes("<a".repeat(1 << 19))).containsExactly(true);
        assertThat(yes("<a" + " ".repeat(1 << 20))).containsExactly(true);
    }

    @Test
    void wordsAreAYesAtOnce() {
        assertThat(yes(WORDS)).containsExactly(true);
    }

    @Test
    void theFirstEmptinessOfAllIsNoYesButTheSecondOfTheSameDocumentIs() {
        assertThat(yes("", "")).containsExactly(false, true);
    }

    @Test
    void emptinessOfOneDocumentSaysNothingAboutAnother() {
        assertThat(yes("")).containsExactly(false);
        assertThat(yes("")).containsExactly(false);
    }

    @Test
    void onceEmptinessIsItsWayOfSayingYesItIsTakenAtOnce() {
        yes("", "");
        assertThat(yes("")).containsExactly(true);
        assertThat(yes("")).containsExactly(true);
    }

    @Test
    void aSwitchThatHasConfirmedInWordsIsNeverTakenAtItsSilence() {
        yes(WORDS);
        assertThat(yes("", "", "", "")).containsOnly(false);
        assertThat(yes("", WORDS)).containsExactly(false, true);
    }

    @Test
    void wordsAfterASilentStartEndTheTrustInSilence() {
        yes("", "");
        yes(WORDS);
        assertThat(yes("", "")).containsOnly(false);
    }

    @Test
    void aRefusalInWordsDoesNotMeanThatAYesComesInWords() {
        answers.hear(400, "bad entry");
        answers.hear(503, "busy");
        assertThat(yes("", "")).containsExactly(false, true);
    }

    @Test
    void aStatusThatMeansNoContentIsAYesInItself() {
        yes(WORDS);
        assertThat(answers.document().isYes(204, "")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " \r\n\t",
                "<XBRouteList/>",
                "<?xml version=\"1.0\"?>\n<XBRouteList>\n</XBRouteList>",
                "<a><b /></a>"
            })
    void aDocumentWithoutATextIsEmptyToo(String body) {
        assertThat(yes(body, WORDS)).containsExactly(false, true);
    }

    @ParameterizedTest
    @ValueSource(strings = {"OK", "<ok>1</ok>", "<result code=\"200\"/>", "{}"})
    void anythingElseIsAWord(String body) {
        assertThat(yes(body)).containsExactly(true);
        assertThat(yes("", "")).containsOnly(false);
    }

    @Test
    void aSilentSwitchCostsOneDocumentMoreInAWholeRun() {
        Script script = new Script();
        VsxiClient client = script.client(TestDialects.plain());
        script.answer(200, "").answer(200, "").answer(200, "").answer(200, "");
        for (int i = 0; i < 3; i++) {
            assertThat(client.update(Table.TRUNK, List.of(), 1).accepted()).isTrue();
        }
        assertThat(script.requests).hasSize(4);
        assertThat(client.traffic().repeats()).isEqualTo(1);
    }
}
