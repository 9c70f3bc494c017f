package org.vsxibulk.vsxi.http;

import java.time.Clock;
import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;

/**
 * Time as requests see it; a test has its own.
 *
 * @param nanoTime what has passed, as {@link System#nanoTime()}
 * @param clock what a person's watch says
 * @param random 0 to 1
 */
record Timing(LongSupplier nanoTime, Clock clock, DoubleSupplier random, Pause pause) {

    static Timing real(StopSignal stop) {
        return new Timing(System::nanoTime, Clock.systemDefaultZone(), Math::random, stop::pause);
    }
}
