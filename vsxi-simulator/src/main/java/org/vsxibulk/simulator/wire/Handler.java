package org.vsxibulk.simulator.wire;

/** Answers calls; safe for many threads. */
@FunctionalInterface
public interface Handler {
    /** The answer to a call. Never throws for what a client sent. */
    Answer answer(Call call);
}
