package org.vsxibulk.simulator.fault;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.vsxibulk.simulator.personality.TableTraits;
import org.vsxibulk.simulator.store.StoredEntry;
import org.vsxibulk.simulator.store.TableStore;
import org.vsxibulk.simulator.store.UpdateStyle;
import org.vsxibulk.simulator.wire.Answer;
import org.vsxibulk.simulator.wire.Call;
import org.vsxibulk.simulator.wire.Handler;
import org.vsxibulk.simulator.xml.Element;

/** The wrong bulk write that harms somebody else: the entry after the last one sent changes as well. */
final class HarmNeighbour implements Misdeed {
    private static final String HARM = " (harmed)";

    @Override
    public boolean concerns(Call call, Scene scene) {
        return neighbour(keys(call, scene), scene.table()).isPresent();
    }

    @Override
    public Answer commit(Call call, Handler rest, Scene scene) {
        Answer answer = rest.answer(call);
        if (answer.applied() > 0) {
            TableStore table = scene.table();
            neighbour(keys(call, scene), table)
                    .ifPresent(entry -> table.update(List.of(harmed(entry, table.traits())), UpdateStyle.REPLACE));
        }
        return answer;
    }

    private static List<String> keys(Call call, Scene scene) {
        ListDocument sent = ListDocument.of(call, scene);
        return sent.entries().stream().map(sent.table()::key).toList();
    }

    /** The first stranger after the entry that was sent last; behind the end of the table, the first one of all. */
    private static Optional<Element> neighbour(List<String> keys, TableStore table) {
        Set<String> sent = new HashSet<>(keys);
        String last = keys.isEmpty() ? "" : keys.get(keys.size() - 1);
        StoredEntry[] found = new StoredEntry[2];
        boolean[] passed = {false};
        table.visitAll(entry -> {
            String key = EntryKeys.of(entry, table.traits());
            if (key.equals(last)) {
                passed[0] = true;
            } else if (!sent.contains(key)) {
                int place = passed[0] ? 0 : 1;
                found[place] = found[place] == null ? entry : found[place];
            }
        });
        return Optional.ofNullable(found[0])
                .or(() -> Optional.ofNullable(found[1]))
                .map(StoredEntry::element);
    }

    private static Element harmed(Element entry, TableTraits table) {
        return leaves(entry, "")
                .filter(path -> !table.keyFields().contains(path))
                .findFirst()
                .map(path -> entry.withTextAt(path, entry.textAt(path).orElse("") + HARM))
                .orElse(entry);
    }

    private static Stream<String> leaves(Element parent, String above) {
        return parent.children().stream()
                .flatMap(child ->
                        child.isLeaf() ? Stream.of(above + child.name()) : leaves(child, above + child.name() + "/"));
    }
}
