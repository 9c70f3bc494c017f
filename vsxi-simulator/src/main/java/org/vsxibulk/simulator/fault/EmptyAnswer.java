package org.vsxibulk.simulator.fault;

import java.util.Map;
import org.vsxibulk.simulator.wire.Answer;

/** Says nothing about a write: 200 with an empty body. */
final class EmptyAnswer extends AnswerInstead {
    private EmptyAnswer(boolean applied) {
        super(applied);
    }

    static EmptyAnswer from(Making making) {
        return new EmptyAnswer(making.applied());
    }

    @Override
    Answer instead(int entries, int appliedEntries, Scene scene) {
        return new Answer.Raw(200, 200, "application/xml", Map.of(), new byte[0], entries, appliedEntries);
    }
}
