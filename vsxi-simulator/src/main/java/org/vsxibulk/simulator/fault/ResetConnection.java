package org.vsxibulk.simulator.fault;

import org.vsxibulk.simulator.wire.Answer;

/** Resets the TCP connection: the client cannot know whether its write was applied. */
final class ResetConnection extends AnswerInstead {
    ResetConnection(boolean applied) {
        super(applied);
    }

    @Override
    Answer instead(int entries, int appliedEntries, Scene scene) {
        return new Answer.Reset(entries, appliedEntries);
    }
}
