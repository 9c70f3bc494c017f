package org.vsxibulk.simulator.fault;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vsxibulk.simulator.xml.Element;

/** Appends repeated elements to those that are there: a second update doubles the addresses of a trunk. */
final class AppendRepeats extends RewriteUpdate {
    @Override
    Element rewrite(Optional<Element> stored, Element sent, ListDocument document) {
        return stored.map(there -> appended(there, sent, document.table().repeated()))
                .orElse(sent);
    }

    // Those that are not sent need nothing: an update keeps or drops them as it does on a healthy switch.
    private static Element appended(Element stored, Element sent, Set<String> repeated) {
        List<Element> children = new ArrayList<>();
        Set<String> done = new HashSet<>();
        for (Element child : sent.children()) {
            if (repeated.contains(child.name()) && done.add(child.name())) {
                stored.children().stream()
                        .filter(old -> old.name().equals(child.name()))
                        .forEach(children::add);
            }
            children.add(child);
        }
        return children.size() == sent.children().size() ? sent : Element.parent(sent.name(), children);
    }
}
