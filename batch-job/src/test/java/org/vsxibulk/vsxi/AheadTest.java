package org.vsxibulk.vsxi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Things come in their order, to their end or to what went wrong. */
@Timeout(20)
class AheadTest {

    private static Supplier<Optional<Integer>> numbers(int count) {
        Iterator<Integer> numbers = IntStream.range(0, count).iterator();
        return () -> numbers.hasNext() ? Optional.of(numbers.next()) : Optional.empty();
    }

    @Test
    void everythingComesInItsOrderAndThenNothing() {
        List<Integer> got = new ArrayList<>();
        try (Ahead<Integer> ahead = Ahead.of("numbers", 3, numbers(1000))) {
            for (Optional<Integer> next = ahead.next(); next.isPresent(); next = ahead.next()) {
                got.add(next.get());
            }
            assertThat(ahead.next()).isEmpty();
        }
        assertThat(got).isEqualTo(IntStream.range(0, 1000).boxed().toList());
    }

    @Test
    void noMoreIsMadeThanMayWait() throws InterruptedException {
        AtomicInteger made = new AtomicInteger();
        CountDownLatch full = new CountDownLatch(3);
        try (Ahead<Integer> ahead = Ahead.of("numbers", 3, () -> {
            full.countDown();
            return Optional.of(made.incrementAndGet());
        })) {
            full.await();
            assertThat(ahead.next()).contains(1);
            // three wait, one was taken, one may be on its way into the queue
            assertThat(made.get()).isLessThanOrEqualTo(5);
        }
    }

    @Test
    void whatWentWrongComesAfterWhatWasMadeBeforeAndStays() {
        RuntimeException fault = new IllegalStateException("fault");
        Iterator<Integer> numbers = List.of(1, 2).iterator();
        try (Ahead<Integer> ahead = Ahead.of("numbers", 10, () -> {
            if (!numbers.hasNext()) {
                throw fault;
            }
            return Optional.of(numbers.next());
        })) {
            assertThat(ahead.next()).contains(1);
            assertThat(ahead.next()).contains(2);
            assertThatThrownBy(ahead::next).isSameAs(fault);
            assertThatThrownBy(ahead::next).isSameAs(fault);
        }
    }

    @Test
    void anErrorIsNotSwallowed() {
        Error fault = new StackOverflowError();
        try (Ahead<Integer> ahead = Ahead.of("numbers", 1, () -> {
            throw fault;
        })) {
            assertThatThrownBy(ahead::next).isSameAs(fault);
        }
    }

    /** A full heap left nothing to say so with, and whoever waited waited for ever. */
    @Test
    void aMakerThatDiesWithoutAWordIsNoticed() {
        Supplier<Optional<Integer>> deadly = () -> {
            Thread maker = Thread.currentThread();
            maker.setUncaughtExceptionHandler((thread, failure) -> {});
            maker.interrupt();
            return Optional.of(1);
        };
        try (Ahead<Integer> ahead = Ahead.of("dying numbers", 1, deadly)) {
            assertThatThrownBy(ahead::next).isInstanceOf(OutOfMemoryError.class).hasMessageContaining("dying numbers");
        }
    }

    @Test
    void onceClosedItMakesNothingMore() {
        AtomicInteger made = new AtomicInteger();
        Ahead<Integer> ahead = Ahead.of("closed numbers", 2, () -> Optional.of(made.incrementAndGet()));
        ahead.next();
        ahead.close();
        int then = made.get();
        assertThat(Thread.getAllStackTraces().keySet())
                .noneMatch(thread -> thread.getName().equals("closed numbers") && thread.isAlive());
        assertThat(made.get()).isEqualTo(then);
    }
}
