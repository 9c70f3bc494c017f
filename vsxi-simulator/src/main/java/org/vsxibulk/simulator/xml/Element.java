package org.vsxibulk.simulator.xml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One element: either a leaf with exact text, or a parent of elements. The wire knows no attributes (contract, section 2).
 *
 * @param text the exact text of a leaf; empty for a parent
 */
public record Element(String name, String text, List<Element> children) {
    public Element {
        children = List.copyOf(children);
    }

    /** A leaf. */
    public static Element leaf(String name, String text) {
        return new Element(name, text, List.of());
    }

    /** A parent. */
    public static Element parent(String name, List<Element> children) {
        return new Element(name, "", children);
    }

    /** Whether this is a leaf; an empty element is one, with empty text. */
    public boolean isLeaf() {
        return children.isEmpty();
    }

    /** The first child of that name. */
    public Optional<Element> child(String childName) {
        for (Element child : children) {
            if (child.name.equals(childName)) {
                return Optional.of(child);
            }
        }
        return Optional.empty();
    }

    /** Whether the other one has the same elements in the same order, whatever their texts. */
    public boolean hasShapeOf(Element other) {
        if (children.size() != other.children.size() || !name.equals(other.name)) {
            return false;
        }
        for (int i = 0; i < children.size(); i++) {
            if (!children.get(i).hasShapeOf(other.children.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** The first element on a path such as {@code node/fqdn}. */
    public Optional<Element> at(String path) {
        Optional<Element> here = Optional.of(this);
        for (String step : path.split("/")) {
            here = here.flatMap(element -> element.child(step));
        }
        return here;
    }

    /** The text of the first element on a path. */
    public Optional<String> textAt(String path) {
        return at(path).map(Element::text);
    }

    /** The same element with another text at the first place that the path names; unchanged when there is none. */
    public Element withTextAt(String path, String newText) {
        int slash = path.indexOf('/');
        String step = slash < 0 ? path : path.substring(0, slash);
        List<Element> changed = new ArrayList<>(children);
        for (int i = 0; i < changed.size(); i++) {
            if (changed.get(i).name.equals(step)) {
                Element child = changed.get(i);
                changed.set(
                        i,
                        slash < 0 ? leaf(child.name, newText) : child.withTextAt(path.substring(slash + 1), newText));
                break;
            }
        }
        return new Element(name, text, changed);
    }

    /** The same element without those that the path names; an element above them stays, also when it is empty then. */
    public Element without(String path) {
        int slash = path.indexOf('/');
        String step = slash < 0 ? path : path.substring(0, slash);
        return new Element(
                name,
                text,
                children.stream()
                        .filter(child -> slash >= 0 || !child.name.equals(step))
                        .map(child -> child.name.equals(step) ? child.without(path.substring(slash + 1)) : child)
                        .toList());
    }
}
