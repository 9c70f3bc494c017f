package org.vsxibulk.vsxi.dialect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.vsxibulk.vsxi.xml.Element;

/**
 * Where a field stands in an entry, for example {@code typeSIPgw/optionPoll}. In the path of a repeated field one element
 * repeats: the one marked with {@code []}, otherwise the last but one ({@code node/fqdn}: several nodes, each with its
 * fqdn), or the only one.
 *
 * @param segments element names from below the entry down to the value
 * @param repeated position of the element that repeats; -1 for a field that stands once
 */
public record ElementPath(List<String> segments, int repeated) {

    /** @throws IllegalArgumentException with the reason when the text is not a path */
    public static ElementPath parse(String text, boolean repeats) {
        List<String> segments = new ArrayList<>();
        int marked = -1;
        for (String part : text.split("/", -1)) {
            boolean many = part.endsWith("[]");
            String name = many ? part.substring(0, part.length() - 2) : part;
            if (!name.matches("[A-Za-z_][A-Za-z0-9_.:-]*")) {
                throw new IllegalArgumentException("'" + name + "' is not an element name");
            }
            if (many) {
                marked = segments.size();
            }
            segments.add(name);
        }
        if (marked >= 0 && !repeats) {
            throw new IllegalArgumentException("'[]' marks a repeated element, but this field stands only once");
        }
        int assumed = repeats ? Math.max(0, segments.size() - 2) : -1;
        return new ElementPath(List.copyOf(segments), marked >= 0 ? marked : assumed);
    }

    /** The texts at this path: one, none, or one for each repeat (empty where the repeat lacks the element). */
    List<String> read(Element entry) {
        if (repeated < 0) {
            Element at = walk(entry, segments);
            return at == null ? List.of() : List.of(at.text());
        }
        List<String> texts = new ArrayList<>();
        for (Element item : items(entry)) {
            Element at = walk(item, leaf());
            texts.add(at == null ? "" : at.text());
        }
        return texts;
    }

    /** The first of {@link #read}; empty when there is none. */
    String first(Element entry) {
        if (repeated >= 0) {
            return read(entry).stream().findFirst().orElse("");
        }
        Element at = walk(entry, segments);
        return at == null ? "" : at.text();
    }

    boolean repeats() {
        return repeated >= 0;
    }

    /** Whether an entry has the element, at least once when it repeats. */
    boolean standsIn(Element entry) {
        return repeated < 0
                ? walk(entry, segments) != null
                : items(entry).stream().anyMatch(item -> walk(item, leaf()) != null);
    }

    /** The paths of all elements without children. */
    static List<String> leaves(Element entry) {
        return entry.children().stream()
                .flatMap(child -> child.children().isEmpty()
                        ? Stream.of(child.name())
                        : leaves(child).stream().map(path -> child.name() + "/" + path))
                .distinct()
                .toList();
    }

    /** The elements that repeat, in order. */
    List<Element> items(Element entry) {
        Element holder = walk(entry, holder());
        return holder == null ? List.of() : holder.children(segments.get(repeated));
    }

    /** Path of the element that holds the repeats. */
    List<String> holder() {
        return segments.subList(0, repeated);
    }

    /** Path below one repeat. */
    List<String> leaf() {
        return segments.subList(repeated + 1, segments.size());
    }

    String item() {
        return segments.get(repeated);
    }

    /** Whether both fields stand in the same repeated element. */
    boolean sharesItemsWith(ElementPath other) {
        return repeated >= 0
                && repeated == other.repeated
                && segments.subList(0, repeated + 1).equals(other.segments.subList(0, repeated + 1));
    }

    static @org.jspecify.annotations.Nullable Element walk(Element from, List<String> path) {
        Element at = from;
        for (int i = 0; i < path.size() && at != null; i++) {
            at = at.childOrNull(path.get(i));
        }
        return at;
    }

    @Override
    public String toString() {
        String[] parts = segments.toArray(String[]::new);
        if (repeated >= 0) {
            parts[repeated] += "[]";
        }
        return String.join("/", Arrays.asList(parts));
    }
}
