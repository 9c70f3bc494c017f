package org.vsxibulk.job;

import java.io.Closeable;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Function;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.vsxibulk.audit.AuditContext;
import org.vsxibulk.audit.AuditCounts;
import org.vsxibulk.audit.AuditScope;
import org.vsxibulk.audit.Auditor;
import org.vsxibulk.audit.Finding;
import org.vsxibulk.audit.FindingSink;
import org.vsxibulk.audit.NotChecked;
import org.vsxibulk.blueprint.Blueprint;
import org.vsxibulk.customer.CustomerBase;
import org.vsxibulk.vsxi.Table;
import org.vsxibulk.vsxi.live.ArrivingTables;
import org.vsxibulk.vsxi.live.LiveTable;

/**
 * An audit that goes on in a thread of its own while tables are still downloaded: each is compared once it is there. Its
 * findings wait until somebody writes them down; when many wait, it waits, too.
 */
final class RunningAudit implements Closeable {

    private final ArrivingTables tables = new ArrivingTables();
    private final WaitingFindings findings = new WaitingFindings();
    private final FutureTask<AuditCounts> audit;
    private final Thread thread;
    private volatile long compared;
    private volatile boolean closed;

    private RunningAudit(RunSession session, Function<String, Optional<String>> rejectOf) {
        RunRequest request = session.request();
        CustomerBase base = session.base();
        AuditContext context = AuditContext.none()
                .withNotChecked(NotChecked.ids(base.rejectedIds()))
                .withRejects(rejectOf)
                .withProgress(done -> compared = done)
                .withStopCheck(() -> {
                    session.stop().throwIfRequested();
                    throwIfClosed();
                });
        Auditor auditor = new Auditor(
                new Blueprint(request.settings(), request.dialect()), request.settings(), request.dialect());
        audit = new FutureTask<>(() -> auditor.run(base.customers(), tables, scope(request), findings::put, context));
        thread = new Thread(this::run, "audit");
        thread.setDaemon(true);
    }

    /**
     * Begins at once, with the input as it is judged by now; waits for the first table.
     *
     * @param rejectOf customer id to the reject of this run from which its findings follow
     */
    static RunningAudit start(RunSession session, Function<String, Optional<String>> rejectOf) {
        RunningAudit running = new RunningAudit(session, rejectOf);
        running.thread.start();
        return running;
    }

    /** Has the tables that are known by now; the others may still arrive. */
    static RunningAudit ofKnown(RunSession session) {
        RunningAudit running = start(session, customer -> Optional.empty());
        for (Table table : Table.values()) {
            session.live().find(table).ifPresent(running::arrived);
        }
        return running;
    }

    /** Whether what is not in the input is none of its base. */
    static AuditScope scope(RunRequest request) {
        return request.verb() == Verb.AUDIT && !request.options().partial()
                ? AuditScope.WHOLE_BASE
                : AuditScope.PARTIAL;
    }

    private void run() {
        audit.run();
        findings.end();
    }

    private void throwIfClosed() {
        if (closed) {
            throw new CancellationException("the audit is not wanted any more");
        }
    }

    /**
     * A table may be compared.
     *
     * @return false when another download of it is being compared
     */
    boolean arrived(LiveTable table) {
        return tables.put(table);
    }

    /**
     * Hands out the findings until the audit has ended; all tables must have arrived.
     *
     * @param progress hears now and then how many entries have been compared
     */
    AuditCounts finish(FindingSink sink, LongConsumer progress) {
        try {
            boolean ended = false;
            while (!ended) {
                @Nullable Optional<Finding> next = findings.next();
                progress.accept(compared);
                if (next == null) {
                    // a full heap may end the thread before it can say so
                    ended = !thread.isAlive() && findings.isEmpty();
                } else {
                    next.ifPresent(sink::accept);
                    ended = next.isEmpty();
                }
            }
            return audit.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) e.getCause();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the audit went on", e);
        }
    }

    /** Breaks it off; afterwards it does not look at any table. */
    @Override
    public void close() {
        closed = true;
        findings.close();
        tables.abandon();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
