package org.vsxibulk.vsxi.http;

import java.time.Duration;

/** Waits; a test only counts. */
@FunctionalInterface
public interface Pause {
    void of(Duration time);
}
