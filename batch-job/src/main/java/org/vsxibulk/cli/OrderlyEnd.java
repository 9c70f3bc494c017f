package org.vsxibulk.cli;

import java.util.concurrent.atomic.AtomicInteger;
import org.vsxibulk.vsxi.http.StopSignal;
import sun.misc.Signal;
import sun.misc.SignalHandler;

/**
 * Makes Ctrl-C, SIGTERM and a lost terminal (SIGHUP) ask the verb to end in order, so that the process ends with the verb's
 * own exit code. A second Ctrl-C tells what is awaited, a third ends at once. Other signals may come twice by themselves:
 * a lost session sends SIGHUP from the shell and from the kernel.
 */
final class OrderlyEnd implements SignalHandler {

    private static final String CTRL_C = "INT";

    /** What a shell shows for a process that Ctrl-C has ended. */
    private static final int BY_CTRL_C = 130;

    private final StopSignal stop;
    private final AtomicInteger interrupts = new AtomicInteger();

    private OrderlyEnd(StopSignal stop) {
        this.stop = stop;
    }

    /** From now on signals are heard; one that the caller had told this process to ignore (nohup) stays ignored. */
    static void onSignals(StopSignal stop) {
        OrderlyEnd end = new OrderlyEnd(stop);
        end.hear(CTRL_C);
        end.hear("TERM");
        end.hear("HUP");
    }

    private void hear(String name) {
        try {
            // a hook at the end of the JVM could not hear a second signal, and libraries fail that meet a JVM in its
            // end;
            // no lambda, because the first one of a process costs more time than all of this
            Signal.handle(new Signal(name), this);
        } catch (IllegalArgumentException e) {
            // not known to this system, or left to it by -Xrs: the process ends as by any kill, and the next one goes
            // on
        }
    }

    @Override
    public void handle(Signal signal) {
        if (signal.getName().equals(CTRL_C)) {
            interrupted();
        } else {
            asked();
        }
    }

    private void asked() {
        boolean first = !stop.requested();
        stop.request();
        if (first) {
            tell("Stopping in order: no further request is begun; the answer to one that writes is awaited.");
        }
    }

    private void interrupted() {
        switch (interrupts.incrementAndGet()) {
            case 1 -> asked();
            case 2 ->
                tell("Stopping still: the answer to a write is awaited, or reports are written. Ctrl-C once more ends"
                        + " at once; nothing is lost by that, the same command goes on.");
            default -> Runtime.getRuntime().halt(BY_CTRL_C);
        }
    }

    private static void tell(String text) {
        // at once, so that no bar is drawn in between
        System.err.print(System.lineSeparator() + text + System.lineSeparator());
    }
}
