package org.vsxibulk.simulator.store;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.vsxibulk.simulator.personality.TableTraits;
import org.vsxibulk.simulator.xml.Element;

/** The two ways in which a switch may understand an update; which one is true is unknown (contract, section 1). */
public enum UpdateStyle implements UpdateRule {
    /** Absent elements keep their value; repeated elements are replaced by those that were sent. */
    MERGE {
        @Override
        public Element apply(Element stored, Element sent, TableTraits table) {
            // Nothing is absent and nothing is new: the usual case when a client sends whole entries.
            return stored.hasShapeOf(sent) ? sent : merge(stored, sent, table);
        }
    },

    /** The entry becomes what was sent. */
    REPLACE {
        @Override
        public Element apply(Element stored, Element sent, TableTraits table) {
            return sent;
        }
    };

    private static Element merge(Element stored, Element sent, TableTraits table) {
        if (stored.isLeaf() || sent.isLeaf()) {
            return sent;
        }
        Set<String> names = new LinkedHashSet<>();
        sent.children().forEach(child -> names.add(child.name()));
        if (stored.children().stream().allMatch(child -> names.contains(child.name()))) {
            return Element.parent(sent.name(), inSentOrder(stored, sent, table));
        }
        names.clear();
        stored.children().forEach(child -> names.add(child.name()));
        sent.children().forEach(child -> names.add(child.name()));
        List<Element> merged = new ArrayList<>();
        names.forEach(name -> merged.addAll(mergeNamed(named(stored, name), named(sent, name), table)));
        return Element.parent(stored.name(), merged);
    }

    // Nothing is absent: what stands between repeated elements stays between them.
    private static List<Element> inSentOrder(Element stored, Element sent, TableTraits table) {
        List<Element> merged = new ArrayList<>();
        for (Element child : sent.children()) {
            List<Element> siblings = named(sent, child.name());
            merged.addAll(
                    siblings.size() > 1 ? List.of(child) : mergeNamed(named(stored, child.name()), siblings, table));
        }
        return merged;
    }

    private static List<Element> mergeNamed(List<Element> stored, List<Element> sent, TableTraits table) {
        if (sent.isEmpty()) {
            return stored;
        }
        boolean single = stored.size() == 1
                && sent.size() == 1
                && !table.repeated().contains(sent.get(0).name());
        return single ? List.of(merge(stored.get(0), sent.get(0), table)) : sent;
    }

    private static List<Element> named(Element parent, String name) {
        return parent.children().stream()
                .filter(child -> child.name().equals(name))
                .toList();
    }
}
