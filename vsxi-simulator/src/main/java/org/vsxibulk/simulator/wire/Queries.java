package org.vsxibulk.simulator.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vsxibulk.simulator.personality.Personality;
import org.vsxibulk.simulator.personality.TableTraits;
import org.vsxibulk.simulator.store.StoredEntry;
import org.vsxibulk.simulator.store.TableStore;

/**
 * Chooses rows by one key field: {@code ?where=trunkId='5000'}. The syntax is the simulator's own; the real one is unknown
 * (contract, section 1).
 */
final class Queries {
    private static final Pattern CONDITION = Pattern.compile("([\\w/]+)\\s*=\\s*'([^']*)'");

    private final Personality personality;
    private final Documents documents;

    Queries(Personality personality, Documents documents) {
        this.personality = personality;
        this.documents = documents;
    }

    Answer answer(Call call, TableStore table) {
        TableTraits traits = table.traits();
        Matcher condition =
                CONDITION.matcher(call.parameter(personality.queryParameter()).orElse(""));
        int field = condition.matches() ? traits.keyFields().indexOf(condition.group(1)) : -1;
        if (field < 0) {
            return Answer.Code.refused(
                    "a query needs " + personality.queryParameter() + "=FIELD='VALUE' with a field of "
                            + traits.keyFields(),
                    0);
        }
        return documents.of(traits, matching(table, field, condition.group(2)));
    }

    private static List<StoredEntry> matching(TableStore table, int field, String value) {
        if (table.traits().keyFields().size() == 1) {
            return table.find(table.traits().key(List.of(value))).stream().toList();
        }
        List<StoredEntry> found = new ArrayList<>();
        table.visitAll(entry -> {
            if (entry.keyField(field).equals(value)) {
                found.add(entry);
            }
        });
        return found;
    }
}
