package org.vsxibulk.job;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Clock;
import org.vsxibulk.history.LockAttempt;
import org.vsxibulk.history.RunningNow;
import org.vsxibulk.history.StateLock;
import org.vsxibulk.settings.Settings;

/** Takes the right to talk to a switch: one process has it at a time (design: one request at a time per switch). */
public final class SwitchTurn {

    private SwitchTurn() {}

    /** Where what is known of the switch is kept. */
    public static Path stateFolder(Settings settings) {
        return settings.folders().state().resolve(settings.switchId());
    }

    /** @throws StateBusyException when another process works on the same switch */
    public static StateLock take(Settings settings, String verb, Clock clock) {
        LockAttempt attempt = StateLock.take(stateFolder(settings), me(settings, verb, clock));
        if (attempt instanceof LockAttempt.Busy busy) {
            throw new StateBusyException("another process works on the switch '" + settings.switchId() + "': "
                    + busy.holder().map(RunningNow::toString).orElse("it has just started")
                    + ". Wait for it, or see './run.sh status'");
        }
        return ((LockAttempt.Taken) attempt).lock();
    }

    private static RunningNow me(Settings settings, String verb, Clock clock) {
        String host;
        try {
            host = InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            host = "localhost";
        }
        return new RunningNow(
                ProcessHandle.current().pid(),
                verb,
                System.getProperty("user.name") + "@" + host,
                clock.instant(),
                settings.folders().reports().toString());
    }
}
