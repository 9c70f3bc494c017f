package org.vsxibulk.vsxi;

import java.io.Closeable;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Things made one after the other by a thread of its own, some of them before they are asked for. Asked and closed by one
 * thread.
 *
 * @param <T> what is made
 */
public final class Ahead<T> implements Closeable {

    /** Neither at the end. */
    private record Made<T>(@Nullable T thing, @Nullable Throwable failure) {}

    private final Supplier<Optional<T>> source;
    private final BlockingQueue<Made<T>> made;
    private final Thread maker;
    private volatile boolean closed;
    private @Nullable Made<T> end;

    private Ahead(String name, int most, Supplier<Optional<T>> source) {
        this.source = source;
        this.made = new ArrayBlockingQueue<>(most);
        this.maker = new Thread(this::makeAll, name);
        maker.setDaemon(true);
    }

    /**
     * Begins at once.
     *
     * @param name of the thread
     * @param most things that wait to be asked for
     * @param source asked until it gives nothing or throws, and never again after {@link #close}
     */
    public static <T> Ahead<T> of(String name, int most, Supplier<Optional<T>> source) {
        Ahead<T> ahead = new Ahead<>(name, most, source);
        ahead.maker.start();
        return ahead;
    }

    private void makeAll() {
        try {
            Made<T> next;
            do {
                next = make();
                made.put(next);
            } while (!closed && next.thing() != null);
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts it", e);
        }
    }

    private Made<T> make() {
        try {
            return new Made<>(source.get().orElse(null), null);
        } catch (Throwable e) {
            // whatever it is, whoever asks for the thing must hear of it
            return new Made<>(null, e);
        }
    }

    /** The next thing; absent at the end, or what the source threw, as often as it is asked. */
    public Optional<T> next() {
        Made<T> next = end == null ? take() : end;
        if (next.thing() == null) {
            end = next;
        }
        if (next.failure() instanceof RuntimeException failure) {
            throw failure;
        } else if (next.failure() instanceof Error failure) {
            throw failure;
        }
        return Optional.ofNullable(next.thing());
    }

    /** A full heap may end the maker before it can say so; whoever waits must not wait for ever. */
    private Made<T> take() {
        try {
            Made<T> next = made.poll(1, TimeUnit.SECONDS);
            while (next == null) {
                boolean dead = !maker.isAlive();
                next = made.poll(1, TimeUnit.SECONDS);
                if (next == null && dead) {
                    throw new OutOfMemoryError("the thread '" + maker.getName() + "' ended without a word");
                }
            }
            return next;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** Waits until the source has made what it is making. */
    @Override
    public void close() {
        closed = true;
        made.clear();
        try {
            maker.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
