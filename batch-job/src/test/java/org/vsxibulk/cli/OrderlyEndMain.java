package org.vsxibulk.cli;

import java.time.Duration;
import org.vsxibulk.report.Outcome;
import org.vsxibulk.vsxi.http.StopSignal;
import org.vsxibulk.vsxi.http.StoppedException;

/** A process that runs until it is asked to stop, and then ends as its argument says. */
final class OrderlyEndMain {

    private OrderlyEndMain() {}

    public static void main(String[] args) {
        System.exit(run(Outcome.valueOf(args[0])));
    }

    private static int run(Outcome outcome) {
        StopSignal stop = new StopSignal();
        try (OrderlyEnd end = new OrderlyEnd(stop)) {
            System.out.println("running");
            try {
                stop.pause(Duration.ofMinutes(1));
            } catch (StoppedException e) {
                System.out.println("stopped");
            }
            return end.with(outcome);
        }
    }
}
