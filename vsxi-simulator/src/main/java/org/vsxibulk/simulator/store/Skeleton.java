package org.vsxibulk.simulator.store;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.vsxibulk.simulator.xml.Element;
import org.vsxibulk.simulator.xml.XmlBytes;

/**
 * The markup that entries of one shape share: everything but the values. A million routes have a handful of shapes, so
 * that an entry costs little more than its values.
 */
final class Skeleton {
    private final Element blank;
    private final List<byte[]> markup;
    private final int[] keyPlaces;

    Skeleton(Element example, List<String> keyFields) {
        this.blank = blank(example);
        this.markup = markup(blank);
        this.keyPlaces =
                keyFields.stream().mapToInt(field -> place(blank, field)).toArray();
    }

    /** A text that is equal for two entries exactly when they have the same elements in the same order. */
    static String shape(Element element) {
        StringBuilder shape = new StringBuilder(256);
        describe(element, shape);
        return shape.toString();
    }

    private static void describe(Element element, StringBuilder shape) {
        shape.append(element.name());
        if (!element.isLeaf()) {
            shape.append('{');
            element.children().forEach(child -> describe(child, shape));
            shape.append('}');
        }
        shape.append(',');
    }

    boolean fits(Element element) {
        return blank.hasShapeOf(element);
    }

    /** The places of the key fields among the values, in the order of the key. */
    int[] keyPlaces() {
        return keyPlaces;
    }

    void write(Values.Cursor values, XmlBytes out) {
        for (int i = 0; i < markup.size() - 1; i++) {
            out.markup(markup.get(i));
            values.writeNext(out);
        }
        out.markup(markup.get(markup.size() - 1));
    }

    Element fill(Values.Cursor values) {
        return fill(blank, values);
    }

    private static Element fill(Element shape, Values.Cursor values) {
        if (shape.isLeaf()) {
            return Element.leaf(shape.name(), values.next());
        }
        List<Element> children = new ArrayList<>(shape.children().size());
        shape.children().forEach(child -> children.add(fill(child, values)));
        return Element.parent(shape.name(), children);
    }

    private static Element blank(Element element) {
        return element.isLeaf()
                ? Element.leaf(element.name(), "")
                : Element.parent(
                        element.name(),
                        element.children().stream().map(Skeleton::blank).toList());
    }

    private static List<byte[]> markup(Element blank) {
        StringBuilder all = new StringBuilder();
        mark(blank, all);
        List<byte[]> pieces = new ArrayList<>();
        for (String piece : all.toString().split("\0", -1)) {
            pieces.add(piece.getBytes(StandardCharsets.UTF_8));
        }
        return pieces;
    }

    private static void mark(Element element, StringBuilder all) {
        all.append('<').append(element.name()).append('>');
        if (element.isLeaf()) {
            all.append('\0');
        }
        element.children().forEach(child -> mark(child, all));
        all.append("</").append(element.name()).append('>');
    }

    private static int place(Element blank, String path) {
        int slash = path.indexOf('/');
        String step = slash < 0 ? path : path.substring(0, slash);
        int place = 0;
        for (Element child : blank.children()) {
            if (child.name().equals(step)) {
                return slash < 0 ? place : place + place(child, path.substring(slash + 1));
            }
            place += leaves(child);
        }
        throw new IllegalArgumentException("no <" + path + "> in <" + blank.name() + ">");
    }

    private static int leaves(Element element) {
        return element.isLeaf()
                ? 1
                : element.children().stream().mapToInt(Skeleton::leaves).sum();
    }
}
