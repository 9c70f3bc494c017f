package org.vsxibulk.provision;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vsxibulk.plan.ChangeAction;
import org.vsxibulk.plan.EntryHash;
import org.vsxibulk.plan.PlanLine;
import org.vsxibulk.plan.Step;
import org.vsxibulk.vsxi.DesiredEntry;
import org.vsxibulk.vsxi.EntryKey;
import org.vsxibulk.vsxi.dialect.TableDialect;
import org.vsxibulk.vsxi.http.Pause;
import org.vsxibulk.vsxi.http.VsxiClient;
import org.vsxibulk.vsxi.live.LiveTable;
import org.vsxibulk.vsxi.xml.Element;

/**
 * Carries out chunks of a plan. Each line meets the live entry again: as desired already means done; as at planning means
 * sent, with every element that is not ours as it is live; anything else is a conflict. So a chunk that is carried out
 * twice does no harm. Not thread-safe.
 */
public final class Provisioner {

    private final VsxiClient client;
    private final DesiredLookup desired;
    private final LiveSource live;
    private final HalvingSender sender;
    private final DeletionChecks checks;
    private final Set<String> customersWithRefusals;

    /** @param customersWithRefusals those of an earlier start of the same run */
    public Provisioner(
            VsxiClient client, DesiredLookup desired, LiveSource live, Pause pause, Set<String> customersWithRefusals) {
        this(client, desired, live, pause, customersWithRefusals, DeletionChecks.none());
    }

    /** @param checks what speaks against a delete */
    public Provisioner(
            VsxiClient client,
            DesiredLookup desired,
            LiveSource live,
            Pause pause,
            Set<String> customersWithRefusals,
            DeletionChecks checks) {
        this.checks = checks;
        this.client = client;
        this.desired = desired;
        this.live = live;
        this.sender = new HalvingSender(client, pause);
        this.customersWithRefusals = new HashSet<>(customersWithRefusals);
    }

    public ChunkResult carryOut(Step step, List<PlanLine> lines) {
        if (step.deletes()) {
            return delete(step, lines);
        }
        TableDialect table = client.dialect().table(step.part().table());
        LiveTable there = live.current(table.table());
        List<Prepared> toSend = new ArrayList<>();
        List<Rejection> rejections = new ArrayList<>();
        List<PlanLine> applied = new ArrayList<>();
        for (PlanLine line : lines) {
            if (customersWithRefusals.contains(line.customer())) {
                rejections.add(new Rejection(
                        Rejection.Kind.HELD_BACK, line, "an earlier entry of " + line.customer() + " was refused"));
                continue;
            }
            DesiredEntry entry = desired.find(step.part(), line)
                    .orElseThrow(() -> new IllegalStateException("the plan has an entry that the input does not want: "
                            + line.key() + " of " + line.customer()));
            Meeting meeting = meet(table, there, line, entry);
            if (meeting instanceof Meeting.Send send) {
                toSend.add(send.prepared());
            } else if (meeting instanceof Meeting.Moved moved) {
                rejections.add(new Rejection(Rejection.Kind.CONFLICT, line, moved.reason()));
            } else {
                applied.add(line);
            }
        }
        if (!toSend.isEmpty()) {
            live.wrote(table.table());
        }
        List<Rejection> refused = sender.send(table.table(), toSend);
        refused.forEach(rejection -> customersWithRefusals.add(rejection.line().customer()));
        rejections.addAll(refused);
        Set<PlanLine> notApplied = new HashSet<>();
        refused.forEach(rejection -> notApplied.add(rejection.line()));
        toSend.stream()
                .map(Prepared::line)
                .filter(line -> !notApplied.contains(line))
                .forEach(applied::add);
        int created = (int) applied.stream()
                .filter(line -> line.action() == ChangeAction.CREATE)
                .count();
        return new ChunkResult(created, applied.size() - created, 0, rejections, Optional.empty());
    }

    private ChunkResult delete(Step step, List<PlanLine> lines) {
        TableDialect table = client.dialect().table(step.part().table());
        checks.beginChunk(step);
        LiveTable there = live.current(table.table());
        List<Prepared> toSend = new ArrayList<>();
        List<Rejection> rejections = new ArrayList<>();
        int gone = 0;
        for (PlanLine line : lines) {
            int position = there.find(new EntryKey(table.table(), line.key()));
            if (customersWithRefusals.contains(line.customer())) {
                rejections.add(new Rejection(
                        Rejection.Kind.HELD_BACK, line, "an earlier entry of " + line.customer() + " was refused"));
            } else if (position < 0) {
                gone++;
            } else {
                Element entry = there.entry(position);
                Optional<DeletionChecks.Hold> hold = checks.hold(step, entry);
                if (!EntryHash.of(table, entry).equals(line.live())) {
                    rejections.add(new Rejection(
                            Rejection.Kind.CONFLICT, line, "the live entry was changed since the plan was made"));
                } else if (hold.isPresent()) {
                    rejections.add(
                            new Rejection(hold.get().kind(), line, hold.get().reason()));
                } else {
                    toSend.add(new Prepared(line, entry));
                }
            }
        }
        if (!toSend.isEmpty()) {
            live.wrote(table.table());
        }
        List<Rejection> refused = sender.delete(table.table(), toSend);
        refused.forEach(rejection -> customersWithRefusals.add(rejection.line().customer()));
        rejections.addAll(refused);
        return new ChunkResult(0, 0, gone + toSend.size() - refused.size(), rejections, Optional.empty());
    }

    private sealed interface Meeting {

        record Done() implements Meeting {}

        record Send(Prepared prepared) implements Meeting {}

        record Moved(String reason) implements Meeting {}
    }

    private static Meeting meet(TableDialect table, LiveTable there, PlanLine line, DesiredEntry entry) {
        LiveTable.Match match = there.match(entry);
        if (match instanceof LiveTable.Match.Same) {
            return new Meeting.Done();
        }
        boolean planned = line.action() == ChangeAction.CREATE;
        if (match instanceof LiveTable.Match.Present present) {
            if (table.differences(entry, present.entry()).isEmpty()) {
                return new Meeting.Done();
            }
            if (planned) {
                return new Meeting.Moved("it was not there when the plan was made, but now it is");
            }
            return EntryHash.of(table, present.entry()).equals(line.live())
                    ? new Meeting.Send(new Prepared(line, table.update(present.entry(), entry)))
                    : new Meeting.Moved("the live entry was changed since the plan was made");
        }
        return planned
                ? new Meeting.Send(new Prepared(line, table.create(entry)))
                : new Meeting.Moved("it was there when the plan was made, but now it is gone");
    }
}
