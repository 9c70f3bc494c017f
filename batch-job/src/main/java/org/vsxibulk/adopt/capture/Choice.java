package org.vsxibulk.adopt.capture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.vsxibulk.customer.Amount;
import org.vsxibulk.vsxi.Field;
import org.vsxibulk.vsxi.Table;

/**
 * Finds the element of each field of one table. The starting dialect's element is taken when it is there and its values fit;
 * otherwise the values decide, when they speak for one element only. Everything else becomes a question.
 */
final class Choice {

    /** Fewer different values fit by chance. */
    static final int FEWEST_VALUES = 3;

    private static final int MOST_CANDIDATES = 8;
    private static final int MOST_SHOWN = 5;

    private final Table table;
    private final Start start;
    private final CapturedTable live;
    private final Guesses guesses;
    private final Map<Field, Fact> facts = new EnumMap<>(Field.class);
    private final Set<String> taken = new HashSet<>();

    Choice(Table table, Start start, CapturedTable live, Guesses guesses) {
        this.table = table;
        this.start = start;
        this.live = live;
        this.guesses = guesses;
    }

    Map<Field, Fact> facts() {
        return facts;
    }

    /** The element that a field was found in, or is asked about. */
    Optional<Column> column(Field field) {
        return Optional.ofNullable(facts.get(field))
                .flatMap(Fact::value)
                .map(path -> path.replace("[]", ""))
                .flatMap(live::column);
    }

    boolean has(String path) {
        return live.column(path).isPresent();
    }

    /** The element of a field that is not in question. */
    Optional<Column> sure(Field field) {
        return facts.containsKey(field) && !facts.get(field).isOpen() ? column(field) : Optional.empty();
    }

    /** Elements that no other field was found in, and whose text may be shown. */
    List<Column> free(Field... wanted) {
        return live.all().stream()
                .filter(column -> !taken.contains(column.path()))
                .filter(column -> !guesses.isSecret(column.path()))
                .filter(column -> !isReserved(column.path(), List.of(wanted)))
                .toList();
    }

    /** Elements that hold a secret, by their name or by what stands in its place. */
    List<Candidate> secrets() {
        return live.all().stream()
                .filter(column -> !taken.contains(column.path()) && !column.repeats())
                .filter(column ->
                        guesses.isSecret(column.path()) || (column.entries() >= 2 && column.all(guesses::isMask)))
                .map(column -> new Candidate(
                        column,
                        column.all(guesses::isMask) ? "every value is a mask" : "its name; values are not shown"))
                .toList();
    }

    /** Whether the starting dialect has seen the element as that of a field whose turn comes later. */
    private boolean isReserved(String path, List<Field> wanted) {
        return table.fields().stream()
                .filter(field -> !facts.containsKey(field) && !wanted.contains(field) && start.isSeen(field))
                .anyMatch(field -> start.path(field).filter(path::equals).isPresent());
    }

    /**
     * Decides where a field stands.
     *
     * @param kind what values of the field are, in words for people
     * @param fits whether an element may hold the field at all
     * @param candidates elements for which the values speak
     * @param decisive whether the values of a single candidate prove enough
     */
    void decide(Field field, String kind, Predicate<Column> fits, List<Candidate> candidates, boolean decisive) {
        Fact fact = decided(field, kind, fits, sorted(field, candidates), decisive);
        facts.put(field, fact);
        if (!fact.isOpen()) {
            fact.value().ifPresent(path -> taken.add(path.replace("[]", "")));
        }
    }

    private Fact decided(
            Field field, String kind, Predicate<Column> fits, List<Candidate> candidates, boolean decisive) {
        Optional<Column> known =
                start.path(field).flatMap(live::column).filter(column -> !taken.contains(column.path()));
        if (known.isPresent()) {
            return named(field, kind, fits, candidates, known.get());
        }
        if (candidates.isEmpty()) {
            return byName(field, kind, fits);
        }
        if (candidates.size() == 1 && decisive) {
            return Fact.assumed(
                    written(field, candidates.get(0).column()),
                    candidates.get(0).reason());
        }
        String reason = candidates.size() == 1 ? "one candidate, not proved" : candidates.size() + " candidates";
        return Fact.open(written(field, candidates.get(0).column()), reason, lines(candidates));
    }

    /** Nothing speaks for an element but its name, or not even that. */
    private Fact byName(Field field, String kind, Predicate<Column> fits) {
        List<Candidate> named = free(field).stream()
                .filter(column -> guesses.soundsLike(field, column.name()) && fits.test(column))
                .map(column -> new Candidate(
                        column,
                        "only its name speaks for it"
                                // what a SIP user has may be a password, whatever it is called
                                + (table == Table.SIP_USER ? "" : "; " + shown(column))))
                .toList();
        if (!named.isEmpty()) {
            return Fact.open(written(field, named.get(0).column()), "no proof", lines(named));
        }
        String reason = "no element is known to have " + kind;
        return field.required() ? Fact.unknown(reason, List.of()) : Fact.leftOut("not needed; " + reason, List.of());
    }

    /** The most frequent texts of an element with their numbers. */
    static String shown(Column column) {
        var counts = column.counts();
        String some = counts.entrySet().stream()
                .limit(MOST_SHOWN)
                .map(count -> "'" + count.getKey() + "' × " + count.getValue())
                .collect(Collectors.joining(", "));
        return counts.isEmpty() ? "always empty" : some + (counts.size() > MOST_SHOWN ? ", …" : "");
    }

    /** The element that the starting dialect names is there. */
    private Fact named(Field field, String kind, Predicate<Column> fits, List<Candidate> candidates, Column known) {
        String path = written(field, known);
        if (!known.distinct().isEmpty() && !fits.test(known)) {
            List<String> lines = new ArrayList<>(lines(candidates));
            lines.add(known.path() + ": named as in the starting dialect, but its values are not " + kind);
            Column best = candidates.isEmpty() ? known : candidates.get(0).column();
            return Fact.open(written(field, best), "name and values contradict each other", lines);
        }
        Optional<Candidate> supported = candidates.stream()
                .filter(candidate -> candidate.column() == known)
                .findFirst();
        if (start.isSeen(field)) {
            return Fact.sure(path, supported.map(Candidate::reason).orElse(counted(known)));
        }
        if (supported.isEmpty() && !candidates.isEmpty()) {
            List<String> lines = new ArrayList<>(lines(candidates));
            lines.add(known.path() + ": named as in the starting dialect");
            return Fact.open(path, "the values speak for another element than the name", lines);
        }
        if (supported.isEmpty() && known.distinct().isEmpty()) {
            return Fact.open(
                    path,
                    "named as in the starting dialect, but empty in all of " + Amount.of(known.entries(), "entries"),
                    List.of());
        }
        return Fact.assumed(path, supported.map(Candidate::reason).orElse(counted(known)));
    }

    private static String counted(Column column) {
        return "in " + Amount.ofAll(column.present(), column.entries(), "entries")
                + (column.distinct().isEmpty() ? ", always empty" : "");
    }

    /** The candidate whose name sounds like the field first; else in the order of the entry. */
    private List<Candidate> sorted(Field field, List<Candidate> candidates) {
        return candidates.stream()
                .sorted(Comparator.comparing(candidate ->
                        guesses.soundsLike(field, candidate.column().name()) ? 0 : 1))
                .toList();
    }

    private static List<String> lines(List<Candidate> candidates) {
        List<String> lines = new ArrayList<>(candidates.stream()
                .limit(MOST_CANDIDATES)
                .map(Candidate::toString)
                .toList());
        if (candidates.size() > MOST_CANDIDATES) {
            lines.add("and " + (candidates.size() - MOST_CANDIDATES) + " more");
        }
        return lines;
    }

    /** A path as a dialect has it: the element that repeats is marked where it is not the one that is taken for it. */
    private static String written(Field field, Column column) {
        String[] names = column.path().split("/");
        if (field.repeats() && column.repeats() && column.repeatedAt() != Math.max(0, names.length - 2)) {
            names[column.repeatedAt()] += "[]";
        }
        return String.join("/", names);
    }
}
