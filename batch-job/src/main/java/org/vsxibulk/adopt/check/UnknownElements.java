package org.vsxibulk.adopt.check;

import java.util.List;
import java.util.Set;

/** Elements of live entries that the template lacks: as of a newer release. They are kept as they are. */
final class UnknownElements implements TableRule {

    @Override
    public void judge(TableFacts seen, Lines lines) {
        Set<String> template = seen.templatePaths();
        List<String> beyond = seen.elements().texts().stream()
                .filter(path -> !template.contains(path))
                .toList();
        Tally unknown = seen.elements().only(TableFacts.topmost(beyond));
        if (!unknown.isEmpty()) {
            lines.yellow(
                    "unknown-elements",
                    seen.key("template"),
                    "the template lacks " + unknown.shown(),
                    "nothing, when new entries need none of them: in entries that are there they are kept as they are");
        }
    }
}
