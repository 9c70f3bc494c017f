package org.vsxibulk.simulator.admin;

import java.util.stream.Collectors;
import org.vsxibulk.simulator.personality.TableTraits;
import org.vsxibulk.simulator.xml.Element;

/** Names an entry for a person, such as {@code route tid=5000 digitMatch= extension=1}. */
final class Keys {
    private Keys() {}

    static String describe(TableTraits table, Element entry) {
        return table.keyFields().stream()
                .map(field -> field + "=" + entry.textAt(field).orElse(""))
                .collect(Collectors.joining(" ", table.token() + " ", ""));
    }
}
