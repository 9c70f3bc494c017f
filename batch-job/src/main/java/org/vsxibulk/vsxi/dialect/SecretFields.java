package org.vsxibulk.vsxi.dialect;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.UnaryOperator;
import org.vsxibulk.settings.Secret;
import org.vsxibulk.vsxi.xml.Element;

/**
 * Which elements of a table hold secrets, and what a download shows in their place.
 *
 * @param paths every secret element
 * @param shownInClear whether a download shows them as they were set, so that they can be compared
 * @param mask what a download shows instead; empty when there is none
 */
public record SecretFields(List<ElementPath> paths, boolean shownInClear, String mask) {

    /** Whether nobody can tell what the switch has: a download masks it or leaves it out. */
    boolean unverifiable(List<String> live) {
        return !shownInClear || live.isEmpty() || isMask(live.get(0));
    }

    /** Whether a text is what a download shows in the place of a secret. */
    public boolean isMask(String text) {
        return text.isEmpty() || text.equals(mask) || text.equals(Secret.MASK);
    }

    /**
     * The entry without secrets that are not what they look like: a mask or a hash that is sent would become the password.
     * Where the switch never shows a secret, whatever stands in its place is none.
     */
    Element withoutMasks(Element entry) {
        if (!shownInClear) {
            return without(entry);
        }
        Element clean = entry;
        for (ElementPath path : paths) {
            List<String> texts = new ArrayList<>();
            change(clean, path.segments(), collecting(texts));
            if (texts.stream().anyMatch(this::isMask)) {
                clean = EntryEditor.remove(clean, path.segments());
            }
        }
        return clean;
    }

    /** The entry without any element that holds a secret. */
    public Element without(Element entry) {
        Element clean = entry;
        for (ElementPath path : paths) {
            clean = EntryEditor.remove(clean, path.segments());
        }
        return clean;
    }

    /** Whether a secret of an entry came back other than it was sent, as far as a download shows it. */
    public boolean differ(Element sent, Element back) {
        List<String> shown = read(back);
        return shownInClear && !shown.isEmpty() && shown.stream().noneMatch(this::isMask) && !shown.equals(read(sent));
    }

    /** The secrets of an entry, in the order of {@link #paths}, each as often as its element stands and is not empty. */
    public List<String> read(Element entry) {
        List<String> texts = new ArrayList<>();
        paths.forEach(path -> change(entry, path.segments(), collecting(texts)));
        return texts;
    }

    /** The entry as it may be kept on disk and shown. */
    public Element hide(Element entry) {
        return replace(entry, secret -> Secret.MASK);
    }

    /** The hidden entry with the secrets that {@link #read} gave. */
    public Element restore(Element hidden, List<String> secrets) {
        Iterator<String> next = secrets.iterator();
        return replace(hidden, mask -> next.next());
    }

    private Element replace(Element entry, UnaryOperator<String> text) {
        Element changed = entry;
        for (ElementPath path : paths) {
            changed = change(changed, path.segments(), text);
        }
        return changed;
    }

    private static UnaryOperator<String> collecting(List<String> texts) {
        return text -> {
            texts.add(text);
            return text;
        };
    }

    /** Changes every text at a path that is not empty: an element that should stand once may come twice. */
    private static Element change(Element at, List<String> path, UnaryOperator<String> text) {
        if (path.isEmpty()) {
            return at.text().isEmpty() ? at : at.withText(text.apply(at.text()));
        }
        if (at.child(path.get(0)).isEmpty()) {
            return at;
        }
        List<Element> children = new ArrayList<>();
        for (Element child : at.children()) {
            boolean onPath = child.name().equals(path.get(0));
            children.add(onPath ? change(child, path.subList(1, path.size()), text) : child);
        }
        return at.withChildren(children);
    }
}
