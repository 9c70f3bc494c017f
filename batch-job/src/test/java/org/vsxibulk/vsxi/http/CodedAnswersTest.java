package org.vsxibulk.vsxi.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.vsxibulk.vsxi.Table;
import org.vsxibulk.vsxi.TestDialects;
import org.vsxibulk.vsxi.xml.Element;

/** When an answer without the switch's own code is somebody else's. */
class CodedAnswersTest {

    private static final String CODE = "<code>200</code>";
    private static final String PAGE = "<!DOCTYPE html><html><body>Please sign in";
    private static final List<Element> ENTRIES =
            List.of(Element.of("XBResource", List.of(Element.leaf("trunkId", "1"))));

    private final Script script = new Script();
    private final VsxiClient client = script.client(TestDialects.plain());

    @Test
    void wordsAreAYesWhereTheSwitchNeverGaveACode() {
        script.answer(200, PAGE).answer(200, "done");
        assertThat(client.update(Table.TRUNK, ENTRIES, 1).accepted()).isTrue();
        assertThat(client.update(Table.TRUNK, ENTRIES, 1).accepted()).isTrue();
        assertThat(script.requests).hasSize(2);
    }

    @Test
    void whereItGaveOneAnAnswerWithoutIsAskedForAgain() {
        script.answer(200, CODE).answer(200, PAGE).answer(200, CODE);
        client.update(Table.TRUNK, ENTRIES, 1);
        assertThat(client.update(Table.TRUNK, ENTRIES, 1).accepted()).isTrue();
        assertThat(script.isPlayedOut()).isTrue();
    }

    @Test
    void thatNeverComesEndsTheRunAndTheWordsAreTold() {
        script.answer(200, CODE).answer(200, PAGE).answer(200, PAGE).answer(200, PAGE);
        client.update(Table.TRUNK, ENTRIES, 1);
        assertThatThrownBy(() -> client.update(Table.TRUNK, ENTRIES, 1))
                .isInstanceOf(SwitchUnavailableException.class)
                .hasMessageContaining("without the switch's code")
                .hasMessageContaining("Please sign in");
    }

    @Test
    void oneTableSaysNothingAboutAnotherAndA204NeedsNoCode() {
        script.answer(200, CODE).answer(204, "").answer(200, "done");
        client.update(Table.TRUNK, ENTRIES, 1);
        assertThat(client.update(Table.TRUNK, ENTRIES, 1).accepted()).isTrue();
        assertThat(client.update(Table.ROUTE, ENTRIES, 1).accepted()).isTrue();
    }
}
