package org.vsxibulk.vsxi.http;

import java.time.Clock;
import java.time.Duration;
import org.vsxibulk.settings.SettingsFixture;
import org.vsxibulk.vsxi.dialect.Dialect;

/** Clients that ask again without waiting. */
public final class Impatient {

    private static final int ATTEMPTS = 6;

    private Impatient() {}

    public static VsxiClient client(Dialect dialect, Transport transport, StopSignal stop) {
        Timing hurried = new Timing(System::nanoTime, Clock.systemUTC(), () -> 0, time -> {});
        return new VsxiClient(dialect, transport, Duration.ZERO, SettingsFixture.retry(ATTEMPTS), stop, hurried);
    }
}
