package org.vsxibulk.simulator.fault;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vsxibulk.simulator.xml.Element;

/** Ignores one element of an update: what was there stays, and what was not there does not come. */
final class DropField extends RewriteUpdate {
    private final List<String> path;

    DropField(String path) {
        this.path = List.of(path.split("/"));
    }

    @Override
    Element rewrite(Optional<Element> stored, Element sent, ListDocument document) {
        return kept(stored, sent, path);
    }

    private static Element kept(Optional<Element> stored, Element sent, List<String> path) {
        List<Element> old = stored.map(there -> named(there, path.get(0))).orElse(List.of());
        List<Element> children = new ArrayList<>();
        int nth = 0;
        for (Element child : sent.children()) {
            if (!child.name().equals(path.get(0))) {
                children.add(child);
            } else if (path.size() > 1) {
                Optional<Element> twin = nth < old.size() ? Optional.of(old.get(nth)) : Optional.empty();
                children.add(kept(twin, child, path.subList(1, path.size())));
                nth++;
            } else if (nth++ == 0) {
                children.addAll(old); // all of them stand where the first one was sent
            }
        }
        return new Element(sent.name(), sent.text(), children);
    }

    private static List<Element> named(Element parent, String name) {
        return parent.children().stream()
                .filter(child -> child.name().equals(name))
                .toList();
    }
}
