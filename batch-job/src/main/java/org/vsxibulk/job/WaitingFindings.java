package org.vsxibulk.job;

import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.vsxibulk.audit.Finding;

/**
 * Findings on their way from the thread that finds them to the one that writes them down. Some thousand may wait, and fewer
 * when they are long: a finding quotes the switch, which is untrusted. For one thread at each end.
 */
final class WaitingFindings {

    /** Characters of all that wait. */
    private static final int MOST = 1 << 22;

    /** What a finding takes beside its texts, in characters. */
    private static final int EACH = 512;

    private final BlockingQueue<Optional<Finding>> waiting = new LinkedBlockingQueue<>();
    private final Semaphore room = new Semaphore(MOST);
    private volatile boolean closed;

    /**
     * Waits until there is room for it.
     *
     * @throws CancellationException when nobody takes it any more
     */
    void put(Finding finding) {
        room.acquireUninterruptibly(size(finding));
        if (closed) {
            throw new CancellationException("nobody takes the findings any more");
        }
        waiting.add(Optional.of(finding));
    }

    /** There will be no more. */
    void end() {
        waiting.add(Optional.empty());
    }

    /** The next one, an empty one at the end; null when neither came within a moment. */
    @Nullable
    Optional<Finding> next() throws InterruptedException {
        Optional<Finding> next = waiting.poll(100, TimeUnit.MILLISECONDS);
        if (next != null) {
            next.ifPresent(finding -> room.release(size(finding)));
        }
        return next;
    }

    boolean isEmpty() {
        return waiting.isEmpty();
    }

    /** Sends whoever puts something away. */
    void close() {
        closed = true;
        room.release(MOST);
    }

    /** One that is longer than all may be together waits alone. */
    private static int size(Finding finding) {
        long size = EACH
                + (long) finding.key().length()
                + finding.expected().length()
                + finding.actual().length()
                + finding.message().length()
                + finding.because().length();
        return (int) Math.min(MOST, size);
    }
}
