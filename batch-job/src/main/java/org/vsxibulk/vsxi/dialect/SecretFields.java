package org.vsxibulk.vsxi.dialect;

import java.util.ArrayList;
import java.util.List;
import org.vsxibulk.settings.Secret;
import org.vsxibulk.vsxi.xml.Element;

/**
 * Which elements of a table hold secrets, and what a download shows in their place.
 *
 * @param paths every secret element; none of them repeats
 * @param shownInClear whether a download shows them as they were set, so that they can be compared
 * @param mask what a download shows instead; empty when there is none
 */
public record SecretFields(List<ElementPath> paths, boolean shownInClear, String mask) {

    /** Whether a live secret is as wanted, or nobody can tell. */
    boolean sameOrUnverifiable(String wanted, List<String> live) {
        return !shownInClear
                || live.isEmpty()
                || isMask(live.get(0))
                || live.get(0).equals(wanted);
    }

    private boolean isMask(String text) {
        return text.isEmpty() || text.equals(mask) || text.equals(Secret.MASK);
    }

    /** The entry without secrets that are only masks: a mask that is sent would become the password. */
    Element withoutMasks(Element entry) {
        Element clean = entry;
        for (ElementPath path : paths) {
            List<String> texts = path.read(clean);
            if (!texts.isEmpty() && !texts.get(0).isEmpty() && isMask(texts.get(0))) {
                clean = EntryEditor.remove(clean, path.segments());
            }
        }
        return clean;
    }

    /** The secrets of an entry, in the order of {@link #paths}; an empty text for one that is absent. */
    public List<String> read(Element entry) {
        List<String> texts = new ArrayList<>();
        for (ElementPath path : paths) {
            texts.add(path.read(entry).stream().findFirst().orElse(""));
        }
        return texts;
    }

    /** The entry as it may be kept on disk and shown. */
    public Element hide(Element entry) {
        return restore(entry, paths.stream().map(path -> Secret.MASK).toList());
    }

    /** The entry with the given secrets, in the order of {@link #paths}, where it has an element for them. */
    public Element restore(Element entry, List<String> secrets) {
        Element changed = entry;
        for (int i = 0; i < paths.size(); i++) {
            List<String> texts = paths.get(i).read(changed);
            if (!texts.isEmpty() && !texts.get(0).isEmpty()) {
                changed = EntryEditor.set(changed, changed, paths.get(i).segments(), secrets.get(i));
            }
        }
        return changed;
    }
}
