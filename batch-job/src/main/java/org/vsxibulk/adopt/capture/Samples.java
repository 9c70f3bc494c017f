package org.vsxibulk.adopt.capture;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.vsxibulk.settings.Secret;
import org.vsxibulk.vsxi.xml.Element;

/** Some whole entries of a table: of each shape one, then the first ones. */
final class Samples {

    private Samples() {}

    /** A document with at most so many entries, without secrets. */
    static String of(CapturedTable live, Hidden hidden, int most) {
        List<Element> chosen = new ArrayList<>();
        Set<Set<String>> shapes = new HashSet<>();
        for (Element entry : live.wholes()) {
            if (chosen.size() < most && shapes.add(Elements.leaves(entry))) {
                chosen.add(entry);
            }
        }
        for (Element entry : live.wholes()) {
            if (chosen.size() < most && chosen.stream().noneMatch(other -> other == entry)) {
                chosen.add(entry);
            }
        }
        return Elements.document(Element.of(
                live.list(),
                chosen.stream()
                        .map(entry -> Elements.map(
                                entry, (path, text) -> !text.isEmpty() && hidden.test(path) ? Secret.MASK : text))
                        .toList()));
    }
}
