package org.vsxibulk.adopt.check;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Elements of the template that no live entry has: a new entry would carry what the switch may not know. */
final class UnseenElements implements TableRule {

    private static final int SHOWN = 6;

    @Override
    public void judge(TableFacts seen, Lines lines) {
        Set<String> owned = seen.dialect().fields().stream()
                .map(field -> String.join("/", seen.dialect().path(field)))
                .collect(Collectors.toSet());
        List<String> unseen = seen.templatePaths().stream()
                .filter(path -> !owned.contains(path) && seen.elements().of(path) == 0)
                .toList();
        unseen = TableFacts.topmost(unseen);
        if (!unseen.isEmpty()) {
            lines.yellow(
                    "unseen-elements",
                    seen.key("template"),
                    "no live entry has " + unseen.stream().limit(SHOWN).collect(Collectors.joining(", "))
                            + (unseen.size() > SHOWN ? " and " + (unseen.size() - SHOWN) + " others" : ""),
                    "take them out of the template, unless the switch knows them");
        }
    }
}
