package org.vsxibulk.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** Opens state folders for tests, as a run does. */
final class StateFolder {

    static final Instant T0 = Instant.parse("2026-11-01T20:00:00Z");

    private StateFolder() {}

    static RunningNow me(String verb) {
        return new RunningNow(ProcessHandle.current().pid(), verb, "eve@noc1", T0, "reports/20261101-200000-" + verb);
    }

    static StateLock lock(Path folder) {
        LockAttempt attempt = StateLock.take(folder, me("migrate"));
        assertThat(attempt).isInstanceOf(LockAttempt.Taken.class);
        return ((LockAttempt.Taken) attempt).lock();
    }

    static Run.Beginning beginning(String verb, String identity) {
        return new Run.Beginning(
                verb, "vsx1:8888", identity, "reports/" + verb, T0, "d1", List.of("customers.csv", "dids.csv"));
    }
}
