package org.vsxibulk.provision;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vsxibulk.plan.PlanLine;
import org.vsxibulk.plan.Step;
import org.vsxibulk.vsxi.EntryKey;
import org.vsxibulk.vsxi.dialect.TableDialect;
import org.vsxibulk.vsxi.http.ActiveNode;
import org.vsxibulk.vsxi.http.VsxiClient;
import org.vsxibulk.vsxi.live.LiveTable;

/** Sends the chunks of one step: a canary for each kind of change first, then the rest at once. */
final class StepSender {

    private final Step step;
    private final TableDialect table;
    private final VsxiClient client;
    private final LiveSource live;
    private final HalvingSender sender;
    private final Brake brake;
    private final Path folder;
    private final Canary canary;
    private final EnumSet<CanaryKind> proven = EnumSet.noneOf(CanaryKind.class);
    private boolean active;
    private boolean mayLand;

    /** @param mayLand whether a process that was killed may have left a chunk with the switch */
    StepSender(
            Step step,
            TableDialect table,
            VsxiClient client,
            LiveSource live,
            HalvingSender sender,
            Brake brake,
            boolean mayLand,
            Path folder) {
        this.step = step;
        this.table = table;
        this.client = client;
        this.live = live;
        this.sender = sender;
        this.brake = brake;
        this.mayLand = mayLand;
        this.folder = folder;
        this.canary = new Canary(table, live, sender);
    }

    /** Returns why nothing more may be sent, if so. */
    Optional<String> send(ChunkWork work) {
        for (Optional<Prepared> next = unproven(work); next.isPresent(); next = unproven(work)) {
            work.meet(live.untouched(table.table()));
            Optional<Prepared> first = unproven(work);
            if (first.isPresent()) {
                Optional<String> stop = prove(first.get(), work);
                if (stop.isPresent()) {
                    return stop;
                }
                work.meet(live.current(table.table()));
            }
        }
        return sendTheRest(work);
    }

    /** The entry to be sent alone next: the first one of the first kind that is not proven. */
    private Optional<Prepared> unproven(ChunkWork work) {
        for (CanaryKind kind : EnumSet.complementOf(proven)) {
            for (Prepared change : work.toSend()) {
                if (CanaryKind.of(table, change) == kind) {
                    return Optional.of(change);
                }
            }
        }
        return Optional.empty();
    }

    private Optional<String> prove(Prepared entry, ChunkWork work) {
        if (!active) {
            ActiveNode.require(client);
            active = true;
        }
        Canary.Flight flight = canary.release(entry);
        if (flight instanceof Canary.Flight.Harmed harmed) {
            if (mayLand && landedMeanwhile(harmed.harm(), work)) {
                mayLand = false;
                return Optional.empty();
            }
            // writes to a node that has become the stand-by one in the meantime get lost
            ActiveNode.require(client);
            return Optional.of(stop(entry, harmed.harm(), work));
        }
        if (flight instanceof Canary.Flight.Proven) {
            proven.add(CanaryKind.of(table, entry));
            brake.wentIn();
        } else if (flight instanceof Canary.Flight.Refused refused) {
            work.refused(HalvingSender.refused(entry.line(), refused.answer()));
            brake.refused(refused.answer().toString());
        }
        return brakeWords();
    }

    /**
     * A process that was killed may have left this very chunk with the switch, which carries it out now: then nothing moved but
     * entries of the chunk, to what they should be. That proves nothing; the next canary must come back alone.
     */
    private boolean landedMeanwhile(Harm harm, ChunkWork work) {
        return harm.own().isEmpty()
                && !harm.others().doubled()
                && work.landed(live.current(table.table()), harm.others().keys());
    }

    private String stop(Prepared entry, Harm harm, ChunkWork work) {
        work.refused(new Rejection(
                Rejection.Kind.HARMED,
                entry.line(),
                "the switch took it, but as the first of its kind it did not come back as it should: " + harm.words()));
        CanaryReport report = new CanaryReport(step, table, entry, harm);
        return report.words(report.keep(folder));
    }

    private Optional<String> brakeWords() {
        return brake.pulled() ? Optional.of(brake.words()) : Optional.empty();
    }

    private Optional<String> sendTheRest(ChunkWork work) {
        List<Prepared> rest = work.toSend();
        while (!rest.isEmpty()) {
            live.wrote(table.table(), step.deletes() ? rest.size() : 0);
            HalvingSender.Sent sent = sender.send(rest, brake);
            work.accepted(sent.accepted());
            List<PlanLine> gone = goneMeanwhile(sent.refused());
            work.accepted(gone);
            brake.forgive(gone.size());
            sent.refused().stream()
                    .filter(refused -> !gone.contains(refused.line()))
                    .forEach(work::refused);
            if (brake.pulled()) {
                return brakeWords();
            }
            rest = notSent(rest, sent);
        }
        return Optional.empty();
    }

    /** What the brake left, and the switch then said that there was no reason to. */
    private static List<Prepared> notSent(List<Prepared> all, HalvingSender.Sent sent) {
        if (sent.accepted().size() == all.size()) {
            return List.of();
        }
        Set<PlanLine> told = new HashSet<>(sent.accepted());
        sent.refused().forEach(refused -> told.add(refused.line()));
        return all.stream().filter(entry -> !told.contains(entry.line())).toList();
    }

    /** The answer to a delete may get lost; sent again it is refused, since the entry is gone. */
    private List<PlanLine> goneMeanwhile(List<Rejection> refused) {
        List<PlanLine> gone = new ArrayList<>();
        if (step.deletes() && !refused.isEmpty()) {
            LiveTable now = live.untouched(table.table());
            for (Rejection rejection : refused) {
                if (now.find(new EntryKey(table.table(), rejection.line().key())) < 0) {
                    gone.add(rejection.line());
                }
            }
        }
        return gone;
    }
}
