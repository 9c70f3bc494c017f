package org.vsxibulk.acceptance;

import java.util.concurrent.CountDownLatch;
import java.util.function.Predicate;
import org.vsxibulk.simulator.wire.Call;

/** Requests that the switch keeps to itself until it is told to answer. */
final class Hold {

    private final CountDownLatch came = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);

    Hold(Switch sbc, Predicate<Call> which) {
        sbc.misbehave((call, healthy) -> {
            if (which.test(call)) {
                came.countDown();
                pass(goOn);
            }
            return healthy.answer(call);
        });
    }

    void awaitOne() {
        pass(came);
    }

    void release() {
        goOn.countDown();
    }

    private static void pass(CountDownLatch gate) {
        try {
            gate.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
