package org.vsxibulk.cli;

import java.io.IOException;
import java.time.Duration;
import org.vsxibulk.vsxi.http.StopSignal;
import org.vsxibulk.vsxi.http.StoppedException;

/** A process that runs until it is asked to stop, and then ends when it is told so on its standard input. */
final class OrderlyEndMain {

    private OrderlyEndMain() {}

    public static void main(String[] args) throws IOException {
        StopSignal stop = new StopSignal();
        OrderlyEnd.onSignals(stop);
        System.out.println("running");
        try {
            stop.pause(Duration.ofMinutes(1));
        } catch (StoppedException e) {
            System.out.println("stopped");
        }
        System.in.read();
        System.exit(4);
    }
}
