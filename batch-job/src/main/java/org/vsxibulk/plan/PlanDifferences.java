package org.vsxibulk.plan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.vsxibulk.vsxi.EntryKey;
import org.vsxibulk.vsxi.Hashing;
import org.vsxibulk.vsxi.Table;

/**
 * In which entries two plans of the same steps differ, whatever the order of their lines: eight bytes a line, and the first
 * few differences whole.
 */
final class PlanDifferences {

    private static final int SHOWN = 10;

    private final Map<EntryKey, Departure> first = new LinkedHashMap<>();
    private long count;

    private PlanDifferences() {}

    static PlanDifferences between(SavedPlan approved, SavedPlan today) {
        PlanDifferences differences = new PlanDifferences();
        for (Table table : Table.values()) {
            if (!hashes(approved, table).equals(hashes(today, table))) {
                differences.compare(table, approved, today);
            }
        }
        return differences;
    }

    private static List<String> hashes(SavedPlan plan, Table table) {
        return steps(plan, table).map(plan.hashes()::get).toList();
    }

    /** All steps of a table together: an entry that was to be created is in another step once it is there. */
    private static Stream<Step> steps(SavedPlan plan, Table table) {
        return plan.steps().stream().filter(step -> step.part().table() == table);
    }

    private void compare(Table table, SavedPlan approved, SavedPlan today) {
        LongStream.Builder keys = LongStream.builder();
        forEachThatLacks(table, approved, today, line -> {
            EntryKey key = new EntryKey(table, line.key());
            keys.add(key.hash());
            show(key, departure -> departure.then(line));
        });
        forEachThatLacks(table, today, approved, line -> {
            EntryKey key = new EntryKey(table, line.key());
            keys.add(key.hash());
            show(key, departure -> departure.now(line));
        });
        count += keys.build().distinct().count();
    }

    private void show(EntryKey key, UnaryOperator<Departure> more) {
        if (first.size() < SHOWN || first.containsKey(key)) {
            first.put(key, more.apply(first.getOrDefault(key, Departure.of(key))));
        }
    }

    /** Visits the lines of one plan that the other does not have. */
    private static void forEachThatLacks(Table table, SavedPlan plan, SavedPlan other, Consumer<PlanLine> visitor) {
        LongStream.Builder builder = LongStream.builder();
        forEach(table, other, line -> builder.add(Hashing.of(line, 0)));
        long[] known = builder.build().sorted().toArray();
        forEach(table, plan, line -> {
            if (Arrays.binarySearch(known, Hashing.of(line, 0)) < 0) {
                visitor.accept(PlanReader.parse(line, true));
            }
        });
    }

    private static void forEach(Table table, SavedPlan plan, Consumer<String> visitor) {
        for (Step step : steps(plan, table).toList()) {
            try (Stream<String> lines = Files.lines(plan.file(step))) {
                lines.forEach(visitor);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** One line for each of the first few, and how many more there are; empty when only the order differs. */
    List<String> words() {
        List<String> words = new ArrayList<>();
        first.values().forEach(departure -> words.add(departure.words()));
        if (count > first.size()) {
            words.add("and %,d more".formatted(count - first.size()));
        }
        return words;
    }
}
