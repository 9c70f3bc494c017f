package org.vsxibulk.adopt.capture;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import org.vsxibulk.vsxi.xml.Element;
import org.vsxibulk.vsxi.xml.ElementWriter;

/** Small works on elements. */
final class Elements {

    private static final String INDENT = "  ";

    private Elements() {}

    /** Paths of all elements without children, from below the entry. */
    static Set<String> leaves(Element entry) {
        Set<String> leaves = new HashSet<>();
        collect(entry, "", leaves);
        return leaves;
    }

    private static void collect(Element at, String above, Set<String> leaves) {
        for (Element child : at.children()) {
            String path = below(above, child.name());
            if (child.children().isEmpty()) {
                leaves.add(path);
            } else {
                collect(child, path, leaves);
            }
        }
    }

    static String below(String above, String name) {
        return above.isEmpty() ? name : above + "/" + name;
    }

    /** The entry with every text and every attribute changed; the change is told the path. */
    static Element map(Element entry, BiFunction<String, String, String> change) {
        return map(entry, "", change);
    }

    private static Element map(Element at, String path, BiFunction<String, String, String> change) {
        List<Element.Attribute> attributes = at.attributes().stream()
                .map(attribute -> new Element.Attribute(
                        attribute.name(), change.apply(below(path, attribute.name()), attribute.value())))
                .toList();
        List<Element> children = at.children().stream()
                .map(child -> map(child, below(path, child.name()), change))
                .toList();
        String text = children.isEmpty() && !path.isEmpty() ? change.apply(path, at.text()) : at.text();
        return new Element(at.name(), attributes, text, children);
    }

    /** The entry with an empty element at a path where it has none; what is missing comes last. */
    static Element with(Element entry, List<String> path) {
        String name = path.get(0);
        List<String> rest = path.subList(1, path.size());
        if (entry.child(name).isPresent()) {
            return rest.isEmpty() ? entry : entry.withChild(name, child -> with(child, rest));
        }
        List<Element> children = new ArrayList<>(entry.children());
        Element fresh = Element.leaf(name, "");
        children.add(rest.isEmpty() ? fresh : with(fresh, rest));
        return entry.withChildren(children);
    }

    /** As a document that people read: one element a line. */
    static String document(Element root) {
        StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        write(root, "", out);
        return out.toString();
    }

    private static void write(Element element, String indent, StringBuilder out) {
        out.append(indent);
        if (element.children().isEmpty()) {
            out.append(ElementWriter.toText(element)).append('\n');
            return;
        }
        String tag = ElementWriter.toText(new Element(element.name(), element.attributes(), "", List.of()));
        out.append(tag, 0, tag.lastIndexOf("</")).append('\n');
        element.children().forEach(child -> write(child, indent + INDENT, out));
        out.append(indent).append("</").append(element.name()).append(">\n");
    }
}
