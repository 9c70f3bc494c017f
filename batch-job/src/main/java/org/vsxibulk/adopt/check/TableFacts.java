package org.vsxibulk.adopt.check;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vsxibulk.vsxi.Field;
import org.vsxibulk.vsxi.Words;
import org.vsxibulk.vsxi.dialect.TableDialect;
import org.vsxibulk.vsxi.live.LiveTable;
import org.vsxibulk.vsxi.xml.Element;

/**
 * What the entries of one table look like, counted: what every judgement is made from. Holds no entry and no secret.
 * Gaps and copies of keys are those of all entries; the rest is of those that were looked at.
 */
public final class TableFacts {

    private final TableDialect dialect;
    private final int entries;
    private final Map<Field, Integer> keyGaps;
    private final int copies;
    private final Optional<String> doubt;
    private final Map<Field, Integer> found = new EnumMap<>(Field.class);
    private final Map<Field, Tally> words = new EnumMap<>(Field.class);
    private final Map<Field, NumberFacts> numbers = new EnumMap<>(Field.class);
    private final Map<Field, ValueFacts> values = new EnumMap<>(Field.class);
    private final Tally elements = new Tally();
    private final SecretFacts secrets;
    private int looked;

    TableFacts(TableDialect dialect, int entries, Map<Field, Integer> keyGaps, int copies, Optional<String> doubt) {
        this.dialect = dialect;
        this.entries = entries;
        this.keyGaps = Map.copyOf(keyGaps);
        this.copies = copies;
        this.doubt = doubt;
        this.secrets = new SecretFacts(dialect.secrets());
    }

    /** Before any entry of a download was looked at. */
    static TableFacts of(TableDialect dialect, LiveTable live) {
        return new TableFacts(
                dialect, live.size(), live.keyGaps(), live.copies().size(), live.doubt());
    }

    void look(Element entry) {
        looked++;
        for (Field field : dialect.fields()) {
            if (dialect.stands(field, entry)) {
                found.merge(field, 1, Integer::sum);
            }
            switch (field.kind()) {
                case WORD -> texts(field, entry).forEach(word(field)::add);
                case NUMBER ->
                    numbers.computeIfAbsent(field, same -> new NumberFacts(dialect.numbers(field)))
                            .addAll(texts(field, entry));
                case INTEGER -> values(field).addAll(texts(field, entry));
                case ADDRESS -> {
                    // where somebody registers, a word stands instead of an address
                    if (!registers(entry)) {
                        values(field).addAll(texts(field, entry));
                    }
                }
                default -> {
                    // of the others it only matters whether they are there
                }
            }
        }
        secrets.look(entry);
        Set<String> paths = new HashSet<>();
        collect("", entry, paths);
        paths.forEach(elements::add);
    }

    private boolean registers(Element trunk) {
        return dialect.has(Field.TRUNK_TYPE)
                && dialect.readOne(Field.TRUNK_TYPE, trunk)
                        .equals(dialect.comparable(Field.TRUNK_TYPE, Words.DYNAMIC_PEERING));
    }

    private List<String> texts(Field field, Element entry) {
        return dialect.texts(field, entry).stream().map(String::strip).toList();
    }

    private static void collect(String above, Element element, Set<String> paths) {
        for (Element child : element.children()) {
            String path = above + child.name();
            paths.add(path);
            collect(path + "/", child, paths);
        }
    }

    TableDialect dialect() {
        return dialect;
    }

    /** How many entries the table has. */
    int entries() {
        return entries;
    }

    /** How many of them were looked at. */
    int looked() {
        return looked;
    }

    int keyGaps(Field field) {
        return keyGaps.getOrDefault(field, 0);
    }

    /** Entries with the key of an earlier one. */
    int copies() {
        return copies;
    }

    /** Why the download may be incomplete. */
    Optional<String> doubt() {
        return doubt;
    }

    /** In how many entries the element of a field stands. */
    int found(Field field) {
        return found.getOrDefault(field, 0);
    }

    /** The switch's words in a field, empty ones included. */
    Tally word(Field field) {
        return words.computeIfAbsent(field, same -> new Tally());
    }

    NumberFacts numbers(Field field) {
        return numbers.computeIfAbsent(field, same -> new NumberFacts(dialect.numbers(field)));
    }

    /** Of a field that {@linkplain ValueFacts#canTell can be told} from others. */
    ValueFacts values(Field field) {
        return values.computeIfAbsent(field, ValueFacts::new);
    }

    /** Paths of elements, each with the number of entries that have it. */
    Tally elements() {
        return elements;
    }

    SecretFacts secrets() {
        return secrets;
    }

    /** Paths of the elements of the template. */
    Set<String> templatePaths() {
        Set<String> paths = new LinkedHashSet<>();
        collect("", dialect.template(), paths);
        return paths;
    }

    /** Those of some paths that stand below none of the others. */
    static List<String> topmost(Collection<String> paths) {
        return paths.stream()
                .filter(path -> !path.contains("/") || !paths.contains(path.substring(0, path.lastIndexOf('/'))))
                .toList();
    }

    /** Key of the dialect below the table, for example {@code tables.trunk.token}. */
    String key(String below) {
        return "tables." + dialect.table().word() + "." + below;
    }
}
