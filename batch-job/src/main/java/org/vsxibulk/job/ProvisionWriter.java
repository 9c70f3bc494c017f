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
import org.vsxibulk.blueprint.Part;
import org.vsxibulk.history.ChunkLedger;
import org.vsxibulk.history.OwnedTrunks;
import org.vsxibulk.history.Reject;
import org.vsxibulk.plan.PlanLine;
import org.vsxibulk.plan.Step;
import org.vsxibulk.provision.ChunkResult;
import org.vsxibulk.provision.Provisioner;
import org.vsxibulk.provision.Rejection;

/**
 * Sends a chunk and writes down what became of it, in the transaction of the chunk's checkpoint: a chunk that is sent again
 * after a crash is counted once.
 */
final class ProvisionWriter implements ItemWriter<PlanLine> {

    private final Step step;
    private final Supplier<Provisioner> provisioner;
    private final ChunkLedger ledger;
    private final OwnedTrunks owned;
    private final long run;
    private final RunSession session;
    private long done;

    ProvisionWriter(
            Step step,
            Supplier<Provisioner> provisioner,
            ChunkLedger ledger,
            OwnedTrunks owned,
            long run,
            RunSession session) {
        this.step = step;
        this.provisioner = provisioner;
        this.ledger = ledger;
        this.owned = owned;
        this.run = run;
        this.session = session;
    }

    /** @param linesOfEarlierStarts where the progress line begins */
    void begin(long linesOfEarlierStarts) {
        done = linesOfEarlierStarts;
        session.progress().goOn(step.word(), session.plan().counts().writes(step), "entries", done);
    }

    @Override
    public void write(Chunk<? extends PlanLine> chunk) {
        List<PlanLine> lines = List.copyOf(chunk.getItems());
        if (lines.isEmpty()) {
            return;
        }
        session.stop().throwIfRequested();
        ChunkResult result = provisioner.get().carryOut(step, lines);
        ledger.add(run, step.word(), amounts(result));
        ledger.reject(run, rejects(result));
        if (step.part() == Part.TRUNK) {
            Set<Integer> trunks = writtenTrunks(lines, result);
            if (step.deletes()) {
                owned.remove(trunks);
            } else {
                owned.add(run, trunks);
            }
        }
        done += lines.size();
        session.progress().at(done);
    }

    private Set<Integer> writtenTrunks(List<PlanLine> lines, ChunkResult result) {
        Set<Integer> rows = new HashSet<>();
        lines.forEach(line -> rows.add(line.row()));
        result.rejections().forEach(rejection -> rows.remove(rejection.line().row()));
        return session.base().customers().stream()
                .filter(customer -> rows.contains(customer.line()))
                .map(customer -> customer.trunkId().value())
                .collect(Collectors.toSet());
    }

    private static Map<String, Long> amounts(ChunkResult result) {
        Map<String, Long> amounts = new HashMap<>();
        amounts.put(Counter.CREATED.word(), (long) result.created());
        amounts.put(Counter.UPDATED.word(), (long) result.updated());
        amounts.put(Counter.DELETED.word(), (long) result.deleted());
        amounts.put(Counter.REFUSED.word(), result.count(Rejection.Kind.REFUSED));
        amounts.put(Counter.HELD_BACK.word(), result.count(Rejection.Kind.HELD_BACK));
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
