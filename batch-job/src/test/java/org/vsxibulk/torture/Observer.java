package org.vsxibulk.torture;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.vsxibulk.simulator.personality.Personality;
import org.vsxibulk.simulator.wire.Answer;
import org.vsxibulk.simulator.wire.Call;
import org.vsxibulk.simulator.wire.Fault;
import org.vsxibulk.simulator.wire.Handler;
import org.vsxibulk.simulator.xml.DocumentReader;
import org.vsxibulk.simulator.xml.Element;

/** Sits in the switch, notes every request, and says when a moment has come. Safe for the threads of the switch. */
final class Observer implements Fault {

    /** One start of the command, as far as the switch can tell. */
    private record Watch(
            int start,
            Moment moment,
            Supplier<Duration> age,
            Supplier<String> step,
            AtomicInteger requests,
            CompletableFuture<Void> come) {}

    private final Fault trouble;
    private final List<Seen> seen = new ArrayList<>();
    private final AtomicReference<Watch> watch = new AtomicReference<>();
    private final AtomicInteger underWay = new AtomicInteger();

    /** @param trouble what goes wrong on this switch anyway */
    Observer(Fault trouble) {
        this.trouble = trouble;
    }

    /**
     * From now on requests are those of a new start.
     *
     * @return done when the moment's request has come, or was answered; its delay is not waited for
     */
    CompletableFuture<Void> watch(int start, Moment moment, Supplier<Duration> age, Supplier<String> step) {
        CompletableFuture<Void> come = new CompletableFuture<>();
        watch.set(new Watch(start, moment, age, step, new AtomicInteger(), come));
        return come;
    }

    /** Whether no request is before the switch, be it one of a process that is dead. */
    boolean quiet() {
        return underWay.get() == 0;
    }

    @Override
    public Answer around(Call call, Handler healthy) {
        underWay.incrementAndGet();
        try {
            return watched(call, healthy);
        } finally {
            underWay.decrementAndGet();
        }
    }

    private Answer watched(Call call, Handler healthy) {
        Watch now = watch.get();
        int number = now.requests().incrementAndGet();
        Duration age = now.age().get();
        String step = now.step().get();
        boolean meant = number == now.moment().request();
        if (meant && !now.moment().answered()) {
            now.come().complete(null);
        }
        if (meant) {
            hold(now.moment().held());
        }
        Answer answer = trouble.around(call, healthy);
        note(new Seen(now.start(), number, age, step, table(call), accepted(call, answer)));
        if (meant) {
            now.come().complete(null);
        }
        return answer;
    }

    /** Everything until now. */
    synchronized List<Seen> seen() {
        return List.copyOf(seen);
    }

    private synchronized void note(Seen request) {
        seen.add(request);
    }

    private static void hold(Duration time) {
        try {
            TimeUnit.NANOSECONDS.sleep(time.toNanos());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String table(Call call) {
        return call.path().substring(call.path().lastIndexOf('/') + 1);
    }

    private static Set<String> accepted(Call call, Answer answer) {
        Set<String> keys = new HashSet<>();
        if (!call.method().equals("GET") && answer instanceof Answer.Code code && code.code() == 200) {
            Element document = DocumentReader.read(call.body());
            Personality.standard()
                    .tableOfList(document.name())
                    .ifPresent(table -> table.entriesOf(document).forEach(entry -> keys.add(table.key(entry))));
        }
        return keys;
    }
}
