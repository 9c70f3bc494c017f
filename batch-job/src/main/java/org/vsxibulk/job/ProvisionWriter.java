package org.vsxibulk.job;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.vsxibulk.blueprint.Part;
import org.vsxibulk.history.ChunkLedger;
import org.vsxibulk.history.OwnedTrunks;
import org.vsxibulk.history.Reject;
import org.vsxibulk.plan.ChangeAction;
import org.vsxibulk.plan.GuardException;
import org.vsxibulk.plan.PlanLine;
import org.vsxibulk.plan.Step;
import org.vsxibulk.provision.ChunkResult;
import org.vsxibulk.provision.Intent;
import org.vsxibulk.provision.Provisioner;
import org.vsxibulk.provision.Rejection;

/**
 * Sends a chunk and writes down what became of it, in the transaction of the chunk's checkpoint: a chunk that is sent again
 * after a crash is counted once.
 */
final class ProvisionWriter implements ItemWriter<Intent> {

    private final Step step;
    private final Supplier<Provisioner> provisioner;
    private final ChunkLedger ledger;
    private final OwnedTrunks owned;
    private final long run;
    private final RunSession session;
    private final TransactionTemplate apart;
    private long done;

    ProvisionWriter(
            Step step,
            Supplier<Provisioner> provisioner,
            ChunkLedger ledger,
            OwnedTrunks owned,
            long run,
            RunSession session,
            PlatformTransactionManager transactions) {
        this.step = step;
        this.provisioner = provisioner;
        this.ledger = ledger;
        this.owned = owned;
        this.run = run;
        this.session = session;
        this.apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** @param linesOfEarlierStarts where the progress line begins */
    void begin(long linesOfEarlierStarts) {
        done = linesOfEarlierStarts;
        session.progress().goOn(step.word(), session.plan().counts().writes(step), "entries", done);
        foresee();
    }

    @Override
    public void write(Chunk<? extends Intent> chunk) {
        List<Intent> lines = List.copyOf(chunk.getItems());
        if (lines.isEmpty()) {
            return;
        }
        session.stop().throwIfRequested();
        session.room().require();
        // what the first one reads would open the chunk's transaction, and none may begin beside it while the log is
        // tidied
        Provisioner prepared = apart.execute(status -> provisioner.get());
        ChunkResult result = prepared.carryOut(step, lines);
        if (result.stop().isPresent()) {
            // the chunk's own transaction is rolled back, and the run is over: what was done would be forgotten
            apart.executeWithoutResult(status -> record(result));
            throw new GuardException(result.stop().get());
        }
        record(result);
        done += lines.size();
        session.progress().at(done);
        foresee();
    }

    private void foresee() {
        session.forecast().ifPresent(forecast -> forecast.at(session.plan(), step, done, session.now()));
    }

    private void record(ChunkResult result) {
        ledger.add(run, step.word(), amounts(result));
        ledger.reject(run, rejects(result));
        if (step.part() == Part.TRUNK && !step.deletes()) {
            owned.add(run, writtenTrunks(result));
        }
    }

    private Set<Integer> writtenTrunks(ChunkResult result) {
        Set<Integer> rows = new HashSet<>();
        result.applied().forEach(line -> rows.add(line.row()));
        // whatever became of it, it is on the switch because we put it there; after a delete nobody knows whether it is
        // gone
        result.rejections().stream()
                .filter(rejection -> rejection.kind() == Rejection.Kind.HARMED && !step.deletes())
                .forEach(rejection -> rows.add(rejection.line().row()));
        return session.base().customers().stream()
                .filter(customer -> rows.contains(customer.line()))
                .map(customer -> customer.trunkId().value())
                .collect(Collectors.toSet());
    }

    private static Map<String, Long> amounts(ChunkResult result) {
        Map<String, Long> amounts = new HashMap<>();
        amounts.put(Counter.CREATED.word(), result.count(ChangeAction.CREATE));
        amounts.put(Counter.UPDATED.word(), result.count(ChangeAction.UPDATE));
        amounts.put(Counter.DELETED.word(), result.count(ChangeAction.DELETE));
        amounts.put(Counter.REFUSED.word(), result.count(Rejection.Kind.REFUSED) + result.count(Rejection.Kind.HARMED));
        amounts.put(
                Counter.HELD_BACK.word(),
                result.count(Rejection.Kind.HELD_BACK)
                        + result.count(Rejection.Kind.IN_USE)
                        + result.count(Rejection.Kind.POSTPONED));
        amounts.put(Counter.CONFLICT.word(), result.count(Rejection.Kind.CONFLICT));
        return amounts;
    }

    private List<Reject> rejects(ChunkResult result) {
        List<Reject> rejects = new ArrayList<>();
        for (Rejection rejection : result.rejections()) {
            PlanLine line = rejection.line();
            rejects.add(new Reject(
                    step.word(), rejection.kind().word(), line.key(), line.customer(), line.row(), rejection.reason()));
        }
        return rejects;
    }
}
