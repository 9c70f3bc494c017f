package org.vsxibulk.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.vsxibulk.blueprint.CustomerFixture.customer;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.vsxibulk.audit.AuditCounts;
import org.vsxibulk.audit.AuditScope;
import org.vsxibulk.audit.Auditor;
import org.vsxibulk.audit.Finding;
import org.vsxibulk.blueprint.Blueprint;
import org.vsxibulk.customer.Customer;
import org.vsxibulk.customer.CustomerBase;
import org.vsxibulk.vsxi.Table;
import org.vsxibulk.vsxi.http.StoppedException;
import org.vsxibulk.vsxi.live.LiveFixture;
import org.vsxibulk.vsxi.live.LiveTables;

/** An audit in a thread of its own finds what it would find in ours, and is gone once nobody wants it any more. */
@Timeout(60)
class RunningAuditTest {

    private static final String THREAD = "audit";

    @TempDir
    private Path folder;

    private final ConcurrentLinkedQueue<Throwable> uncaught = new ConcurrentLinkedQueue<>();
    private Thread.UncaughtExceptionHandler before;
    private RunRequest request;
    private RunSession session;
    private LiveTables live;

    @BeforeEach
    void begin() {
        before = Thread.getDefaultUncaughtExceptionHandler();
        Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> uncaught.add(failure));
        request = RequestFixture.request(Verb.AUDIT, "customers.csv", "audit customers.csv");
        session = RequestFixture.session(request, folder);
        live = LiveFixture.tables(request.dialect(), folder, Map.of());
    }

    /** What goes wrong in a thread would stand on the screen as a stack trace. */
    @AfterEach
    void nothingIsLeft() {
        session.close();
        live.close();
        Thread.setDefaultUncaughtExceptionHandler(before);
        assertThat(thread()).isEmpty();
        assertThat(uncaught).isEmpty();
    }

    private static Optional<Thread> thread() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals(THREAD))
                .findAny();
    }

    private RunningAudit audit(int customers) {
        session.base(base(customers));
        RunningAudit audit = RunningAudit.start(session, customer -> Optional.empty());
        session.runningAudit(audit);
        return audit;
    }

    private static CustomerBase base(int size) {
        List<Customer> customers = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            long first = 12_120_000_000L + i * 10L;
            customers.add(customer(5000 + i)
                    .dids(LongStream.range(first, first + 10).toArray())
                    .build());
        }
        return new CustomerBase(
                customers, List.of(), size, size * 10, new TreeSet<>(), Set.of(), new TreeSet<>(), new TreeSet<>());
    }

    private void allArriveAt(RunningAudit audit) {
        for (Table table : Table.values()) {
            audit.arrived(live.get(table));
        }
    }

    private List<Finding> foundInOurThread() {
        List<Finding> found = new ArrayList<>();
        auditor().run(session.base().customers(), live, AuditScope.WHOLE_BASE, found::add);
        return found;
    }

    private Auditor auditor() {
        return new Auditor(new Blueprint(request.settings(), request.dialect()), request.settings(), request.dialect());
    }

    @Test
    void findingsComeInTheirOrderHoweverMany() {
        RunningAudit audit = audit(1000);
        allArriveAt(audit);
        List<Finding> found = new ArrayList<>();
        List<Long> progress = new ArrayList<>();

        AuditCounts counts = audit.finish(found::add, progress::add);

        assertThat(found).hasSizeGreaterThan(14_000).isEqualTo(foundInOurThread());
        assertThat(counts)
                .isEqualTo(auditor().run(session.base().customers(), live, AuditScope.WHOLE_BASE, finding -> {}));
        assertThat(progress).isSorted().endsWith(counts.checked());
    }

    /** A download takes as long as it takes, and nobody writes findings down meanwhile. */
    @Test
    void findingsThatNobodyTakesYetDoNotKeepTablesFromArriving() {
        RunningAudit audit = audit(3000);
        for (Table table : Table.values()) {
            await().until(() -> thread().map(Thread::getState)
                    .filter(state -> state == Thread.State.WAITING || state == Thread.State.TIMED_WAITING)
                    .isPresent());
            audit.arrived(live.get(table));
        }
        List<Finding> found = new ArrayList<>();
        audit.finish(found::add, done -> {});
        assertThat(found).isEqualTo(foundInOurThread());
    }

    @Test
    void anAuditThatWaitsForATableIsGoneWhenTheRunEnds() {
        RunningAudit audit = audit(1);
        audit.arrived(live.get(Table.ROUTE_TABLE));
        await().until(() -> thread().map(Thread::getState)
                .filter(Thread.State.WAITING::equals)
                .isPresent());
        session.close();
        assertThat(thread()).isEmpty();
    }

    /** For example a disk that is full. */
    @Test
    void anAuditWhoseFindingsCannotBeWrittenDownIsGoneWhenTheRunEnds() {
        session.base(base(500));
        int all = foundInOurThread().size();
        for (int last : List.of(1, all / 2, all - 1, all)) {
            RunningAudit audit = audit(500);
            allArriveAt(audit);
            AtomicInteger taken = new AtomicInteger();
            assertThatThrownBy(() -> audit.finish(
                            finding -> {
                                if (taken.incrementAndGet() == last) {
                                    throw new IllegalStateException("disk full");
                                }
                            },
                            done -> {}))
                    .hasMessage("disk full");
            await().until(() -> thread().map(Thread::getState)
                    .map(state -> state == Thread.State.WAITING || state == Thread.State.TIMED_WAITING)
                    .orElse(true));
            audit.close();
            assertThat(thread()).isEmpty();
        }
    }

    @Test
    void aWhileWithoutAFindingIsNotItsEnd() {
        CountDownLatch waitedForTwice = new CountDownLatch(2);
        session.base(base(2));
        RunningAudit audit = RunningAudit.start(session, customer -> {
            awaitOrFail(waitedForTwice);
            return Optional.empty();
        });
        session.runningAudit(audit);
        allArriveAt(audit);
        List<Finding> found = new ArrayList<>();
        audit.finish(found::add, done -> waitedForTwice.countDown());
        assertThat(found).isEqualTo(foundInOurThread());
    }

    private static void awaitOrFail(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void aStopEndsTheAuditAsItEndsEverythingElse() {
        RunningAudit audit = audit(3000);
        allArriveAt(audit);
        assertThatThrownBy(() -> audit.finish(finding -> session.stop().request("the window closes"), done -> {}))
                .isInstanceOf(StoppedException.class)
                .hasMessageContaining("the window closes");
    }

    @Test
    void whatGoesWrongInItIsToldToWhoeverWaitsForItsEnd() {
        session.base(base(1));
        RuntimeException fault = new IllegalStateException("a fault of ours");
        RunningAudit audit = RunningAudit.start(session, customer -> {
            throw fault;
        });
        session.runningAudit(audit);
        allArriveAt(audit);
        assertThatThrownBy(() -> audit.finish(finding -> {}, done -> {})).isSameAs(fault);
    }

    @Test
    void anErrorInItIsToldToo() {
        session.base(base(1));
        Error fault = new StackOverflowError();
        RunningAudit audit = RunningAudit.start(session, customer -> {
            throw fault;
        });
        session.runningAudit(audit);
        allArriveAt(audit);
        assertThatThrownBy(() -> audit.finish(finding -> {}, done -> {})).isSameAs(fault);
    }
}
