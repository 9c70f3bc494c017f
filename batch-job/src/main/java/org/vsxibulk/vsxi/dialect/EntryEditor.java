package org.vsxibulk.vsxi.dialect;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.vsxibulk.vsxi.xml.Element;

/** Changes single elements of an entry and leaves every other one as it is, in its order. */
final class EntryEditor {

    private EntryEditor() {}

    /** Sets the text at a path; elements that are missing are put where the template has them. */
    static Element set(Element entry, Element template, List<String> path, String text) {
        return change(entry, template, path, leaf -> leaf.withText(text));
    }

    /** Sets the text at a path; elements that are missing come last and have nothing else in them. */
    static Element put(Element entry, List<String> path, String text) {
        return change(entry, null, path, leaf -> leaf.withText(text));
    }

    /**
     * Puts the given elements in place of all children of their name in the holder: each where one stood, so that what
     * stands between them stays there, and those that are more behind the last one.
     */
    static Element replaceItems(
            Element entry, Element template, List<String> holder, String item, List<Element> replacements) {
        return change(entry, template, holder, parent -> {
            Element model = ElementPath.walk(template, holder);
            List<Element> children = new ArrayList<>();
            int placed = 0;
            int end = -1;
            for (Element child : parent.children()) {
                if (!child.name().equals(item)) {
                    children.add(child);
                    continue;
                }
                if (placed < replacements.size()) {
                    children.add(replacements.get(placed++));
                }
                end = children.size();
            }
            children.addAll(
                    end >= 0 ? end : positionFor(children, model, item),
                    replacements.subList(placed, replacements.size()));
            return parent.withChildren(children);
        });
    }

    /** Drops the elements at a path. */
    static Element remove(Element entry, List<String> path) {
        String name = path.get(0);
        List<Element> children = new ArrayList<>();
        for (Element child : entry.children()) {
            if (!child.name().equals(name)) {
                children.add(child);
            } else if (path.size() > 1) {
                children.add(remove(child, path.subList(1, path.size())));
            }
        }
        return entry.withChildren(children);
    }

    private static Element change(
            Element at,
            @org.jspecify.annotations.Nullable Element template,
            List<String> path,
            UnaryOperator<Element> leaf) {
        if (path.isEmpty()) {
            return leaf.apply(at);
        }
        String name = path.get(0);
        List<String> rest = path.subList(1, path.size());
        Element model = template == null ? null : template.child(name).orElse(null);
        if (at.child(name).isPresent()) {
            return at.withChild(name, child -> change(child, model, rest, leaf));
        }
        List<Element> children = new ArrayList<>(at.children());
        Element fresh = model == null ? Element.leaf(name, "") : model;
        children.add(positionFor(children, template, name), change(fresh, model, rest, leaf));
        return at.withChildren(children);
    }

    /** Behind the nearest sibling that stands before the element in the template; without one at the end. */
    private static int positionFor(
            List<Element> children, @org.jspecify.annotations.Nullable Element template, String name) {
        if (template == null || template.child(name).isEmpty()) {
            return children.size();
        }
        List<String> order = template.children().stream().map(Element::name).toList();
        for (int before = order.indexOf(name) - 1; before >= 0; before--) {
            for (int i = children.size() - 1; i >= 0; i--) {
                if (children.get(i).name().equals(order.get(before))) {
                    return i + 1;
                }
            }
        }
        return 0;
    }
}
