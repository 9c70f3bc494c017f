package org.vsxibulk.adopt.capture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vsxibulk.vsxi.Field;
import org.vsxibulk.vsxi.xml.Element;

/**
 * Makes a template of live entries. The most usual entry gives the elements and their order; an element keeps its text when
 * two of three entries agree on it, and nine of ten where it may be empty.
 */
final class TemplateMaker {

    /** Fields that a new entry does not always set: the template says what they are then. */
    private static final Set<Field> KEPT = Set.of(
            Field.TRUNK_TYPE,
            Field.TRUNK_ADDRESS_PORT,
            Field.TRUNK_PORT,
            Field.TRUNK_SERVICE_PORT,
            Field.TRUNK_STOP_ROUTE_PROFILE,
            Field.TRUNK_POLICY,
            Field.TRUNK_POLLING,
            Field.TRUNK_CAPACITY,
            Field.TRUNK_CPS_LIMIT,
            Field.TRUNK_SERVICE_STATE,
            Field.ROUTE_EXTENSION,
            Field.ROUTE_MIN_LENGTH,
            Field.ROUTE_MAX_LENGTH,
            Field.ROUTE_POLICY);

    /** Limits: those of the switch's largest group of customers would be a wrong guess for the others. */
    private static final Set<Field> KEPT_WHEN_AGREED = Set.of(Field.TRUNK_CAPACITY, Field.TRUNK_CPS_LIMIT);

    private final CapturedTable live;
    private final Choice choice;
    private final Hidden hidden;
    private final Optional<RouteLengths> lengths;
    private final Map<String, Field> fields = new HashMap<>();
    private final List<String> kept = new ArrayList<>();
    private final List<String> emptied = new ArrayList<>();
    private final Set<String> leftOut = new java.util.TreeSet<>();

    /** @param lengths for the table of routes */
    TemplateMaker(CapturedTable live, Choice choice, Hidden hidden, Optional<RouteLengths> lengths) {
        this.lengths = lengths;
        this.live = live;
        this.choice = choice;
        this.hidden = hidden;
        choice.facts()
                .keySet()
                .forEach(field -> choice.column(field).ifPresent(column -> fields.putIfAbsent(column.path(), field)));
    }

    Element template() {
        Element template = shaped(typical(), "");
        Set<String> there = Elements.leaves(template);
        live.all().stream()
                .map(Column::path)
                .filter(path -> !there.contains(path))
                .forEach(leftOut::add);
        for (Fact fact : choice.facts().values()) {
            if (fact.value().isPresent()) {
                String path = fact.value().get().replace("[]", "");
                template = Elements.with(template, List.of(path.split("/")));
                leftOut.remove(path);
            }
        }
        return template;
    }

    /** What is to be said of the template, after it was made. */
    List<String> notes() {
        List<String> notes = new ArrayList<>();
        notes.add("made of " + live.looked() + (live.looked() == 1 ? " live entry" : " live entries")
                + (live.looked() < live.total()
                        ? "; the other " + (live.total() - live.looked()) + " were not looked at"
                        : ""));
        lengths.ifPresent(bounds -> notes.addAll(bounds.notes()));
        add(notes, "most entries agree, not all: ", kept);
        add(notes, "emptied, since entries differ: ", emptied);
        add(notes, "left out, since few entries have them: ", List.copyOf(leftOut));
        return notes;
    }

    private static void add(List<String> notes, String title, List<String> items) {
        if (!items.isEmpty()) {
            notes.add(title + String.join(", ", items));
        }
    }

    /** The first entry of the shape that most have; shapes with all fields come first. */
    private Element typical() {
        Map<Set<String>, Integer> shapes = new LinkedHashMap<>();
        Map<Set<String>, Element> first = new HashMap<>();
        for (Element entry : live.wholes()) {
            Set<String> shape = Elements.leaves(entry);
            shapes.merge(shape, 1, Integer::sum);
            first.putIfAbsent(shape, entry);
        }
        Set<String> most = shapes.entrySet().stream()
                .max(Comparator.<Map.Entry<Set<String>, Integer>>comparingLong(shape -> fields.keySet().stream()
                                .filter(shape.getKey()::contains)
                                .count())
                        .thenComparing(Map.Entry::getValue))
                .orElseThrow()
                .getKey();
        return first.get(most);
    }

    private Element shaped(Element at, String path) {
        List<Element.Attribute> attributes = at.attributes().stream()
                .filter(attribute -> !hidden.test(Elements.below(path, attribute.name())))
                .toList();
        if (at.children().isEmpty()) {
            return new Element(at.name(), attributes, path.isEmpty() ? "" : text(path), List.of());
        }
        List<Element> children = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Element child : at.children()) {
            String below = Elements.below(path, child.name());
            if (seen.add(child.name()) && isUsual(child, below)) {
                children.add(shaped(child, below));
            }
        }
        return new Element(at.name(), attributes, "", children);
    }

    /** Whether most entries have the element, or a field stands in it. */
    private boolean isUsual(Element child, String path) {
        if (child.children().isEmpty()) {
            return fields.containsKey(path)
                    || live.column(path)
                            .filter(column -> column.present() * 2 > live.looked())
                            .isPresent();
        }
        return child.children().stream().anyMatch(leaf -> isUsual(leaf, Elements.below(path, leaf.name())));
    }

    private String text(String path) {
        Optional<Field> field = Optional.ofNullable(fields.get(path));
        Optional<Column> column = live.column(path);
        if (column.isEmpty()
                || hidden.test(path)
                || field.filter(known -> !KEPT.contains(known)).isPresent()) {
            return "";
        }
        if (field.filter(RouteLengths::isBound).isPresent()) {
            return lengths.map(bounds -> bounds.text(field.get())).orElse("");
        }
        Map<String, Integer> counts = new LinkedHashMap<>();
        column.get().texts().forEach(text -> counts.merge(text, 1, Integer::sum));
        int all = counts.values().stream().mapToInt(Integer::intValue).sum();
        var most = counts.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow();
        // what may be empty is a remark of its entry rather than how the switch is set up
        boolean agreed = counts.containsKey("") ? most.getValue() * 10 >= all * 9 : most.getValue() * 3 >= all * 2;
        if (agreed || field.filter(known -> !KEPT_WHEN_AGREED.contains(known)).isPresent()) {
            if (most.getValue() < all) {
                kept.add(path + " '" + most.getKey() + "' (" + most.getValue() + " of " + all + ")");
            }
            return most.getKey();
        }
        emptied.add(path);
        return "";
    }
}
