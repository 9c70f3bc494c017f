package org.vsxibulk.provision;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.vsxibulk.plan.GuardException;
import org.vsxibulk.plan.PlanLine;
import org.vsxibulk.plan.Step;
import org.vsxibulk.vsxi.Table;
import org.vsxibulk.vsxi.dialect.TableDialect;
import org.vsxibulk.vsxi.http.VsxiClient;
import org.vsxibulk.vsxi.xml.Element;
import org.vsxibulk.vsxi.xml.ElementWriter;

/**
 * Carries out chunks of a plan. Each line meets the live entry again: as desired already means done; as at planning means
 * sent, with every element that is not ours as it is live; anything else is a conflict. So a chunk that is carried out
 * twice does no harm. The first entry of each kind goes alone, as a {@linkplain Canary canary}. Not thread-safe.
 */
public final class Provisioner {

    private final VsxiClient client;
    private final LiveSource live;
    private final DeletionChecks deletions;
    private final RunSoFar before;
    private final Path folder;
    private final Set<String> customersToHoldBack;
    private final Map<Step, StepSender> steps = new EnumMap<>(Step.class);

    /** @param folder of the run, for what an operator needs when a canary fails */
    public Provisioner(VsxiClient client, LiveSource live, DeletionChecks deletions, RunSoFar before, Path folder) {
        this.client = client;
        this.live = live;
        this.deletions = deletions;
        this.before = before;
        this.folder = folder;
        this.customersToHoldBack = new HashSet<>(before.customersToHoldBack());
        customersToHoldBack.remove("");
    }

    /** When {@link ChunkResult#stop} says why, nothing more may be sent, and the run must end. */
    public ChunkResult carryOut(Step step, List<Intent> intents) {
        TableDialect table = client.dialect().table(step.part().table());
        if (step.deletes()) {
            deletions.beginChunk(step);
        }
        ChunkWork work = new ChunkWork(place(step, table), customersToHoldBack, intents);
        Optional<String> stop = send(step, table, work);
        return work.result(words(table, work.moved()), stop);
    }

    /** A guard that trips in the middle of a chunk must not take with it what was done before. */
    private Optional<String> send(Step step, TableDialect table, ChunkWork work) {
        try {
            work.meet(live.current(table.table()));
            return steps.computeIfAbsent(step, first -> sender(step, table)).send(work);
        } catch (GuardException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    private Meeting.Place place(Step step, TableDialect table) {
        return step.deletes() ? new DeleteMeetings(step, table, deletions) : new WriteMeetings(table);
    }

    private StepSender sender(Step step, TableDialect table) {
        Table name = table.table();
        HalvingSender.Way way = step.deletes()
                ? (part, tries) -> client.delete(name, entries(part), tries)
                : (part, tries) -> client.update(name, entries(part), document(table, part), tries);
        return new StepSender(
                step,
                table,
                client,
                live,
                new HalvingSender(way),
                new Brake(step.word(), before.of(step)),
                before.goesOn(),
                folder);
    }

    private static List<Element> entries(List<Prepared> part) {
        return part.stream().map(Prepared::entry).toList();
    }

    private static byte[] document(TableDialect table, List<Prepared> part) {
        return ElementWriter.documentOfLines(
                table.names().list(), part.stream().map(Prepared::text).toList());
    }

    private Map<PlanLine, String> words(TableDialect table, Map<PlanLine, Meeting.Moved> moved) {
        if (moved.isEmpty()) {
            return Map.of();
        }
        Set<String> keys = moved.keySet().stream().map(PlanLine::key).collect(Collectors.toSet());
        Map<String, Element> atPlanning = live.atPlanning(table.table(), keys);
        Map<PlanLine, String> words = new LinkedHashMap<>();
        moved.forEach((line, move) ->
                words.put(line, new Moves(table, line, move, Optional.ofNullable(atPlanning.get(line.key()))).words()));
        return words;
    }
}
