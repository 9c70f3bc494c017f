package org.vsxibulk.vsxi.xml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * One element of a document: a text or children in order, never both (contract section 2). Immutable.
 *
 * @param attributes names and values in order; the switch is not known to use any, but what is there is kept
 * @param text exact text, empty when there are children
 */
public record Element(String name, List<Attribute> attributes, String text, List<Element> children) {

    /** One attribute. */
    public record Attribute(String name, String value) {}

    public static Element leaf(String name, String text) {
        return new Element(name, List.of(), text, List.of());
    }

    public static Element of(String name, List<Element> children) {
        return new Element(name, List.of(), "", children);
    }

    public Optional<Element> child(String childName) {
        return Optional.ofNullable(childOrNull(childName));
    }

    /** As {@link #child}, for where entries are read by the hundred thousand. */
    public @Nullable Element childOrNull(String childName) {
        for (int i = 0; i < children.size(); i++) {
            Element child = children.get(i);
            if (child.name.equals(childName)) {
                return child;
            }
        }
        return null;
    }

    public List<Element> children(String childName) {
        List<Element> found = new ArrayList<>();
        for (Element child : children) {
            if (child.name.equals(childName)) {
                found.add(child);
            }
        }
        return found;
    }

    public Element withText(String newText) {
        return new Element(name, attributes, newText, List.of());
    }

    public Element withChildren(List<Element> newChildren) {
        return new Element(name, attributes, newChildren.isEmpty() ? text : "", newChildren);
    }

    /** This element with its first child of a name changed; unchanged when there is none. */
    public Element withChild(String childName, UnaryOperator<Element> change) {
        List<Element> changed = new ArrayList<>(children);
        for (int i = 0; i < changed.size(); i++) {
            if (changed.get(i).name.equals(childName)) {
                changed.set(i, change.apply(changed.get(i)));
                break;
            }
        }
        return withChildren(changed);
    }

    /** As XML on one line. */
    @Override
    public String toString() {
        return ElementWriter.toText(this);
    }
}
