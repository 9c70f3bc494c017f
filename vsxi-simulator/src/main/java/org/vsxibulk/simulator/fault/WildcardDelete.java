package org.vsxibulk.simulator.fault;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.vsxibulk.simulator.personality.TableTraits;
import org.vsxibulk.simulator.store.TableStore;
import org.vsxibulk.simulator.wire.Answer;
import org.vsxibulk.simulator.wire.Call;
import org.vsxibulk.simulator.wire.Handler;
import org.vsxibulk.simulator.xml.Element;

/** Takes an empty or absent key field of a delete for "any": one careless entry clears a customer, or the whole table. */
final class WildcardDelete implements Misdeed {
    private final boolean whole;

    /** Per field, where the other key fields still restrict; or the whole table. */
    WildcardDelete(boolean whole) {
        this.whole = whole;
    }

    @Override
    public boolean concerns(Call call, Scene scene) {
        ListDocument document = ListDocument.of(call, scene);
        return document.entries().size() <= scene.state().personality().maxEntries()
                && document.entries().stream().anyMatch(entry -> isWild(entry, document.table()));
    }

    @Override
    public Answer commit(Call call, Handler rest, Scene scene) {
        ListDocument document = ListDocument.of(call, scene);
        Map<Boolean, List<Element>> parted = document.entries().stream()
                .collect(Collectors.partitioningBy(entry -> isWild(entry, document.table())));
        Answer answer =
                rest.answer(call.withBody(document.with(parted.get(false)).bytes()));
        if (!(answer instanceof Answer.Code done)
                || done.code() != 200
                || scene.state().deaf()) {
            return answer;
        }
        int more = scene.table().delete(List.copyOf(matched(parted.get(true), scene.table())));
        return new Answer.Code(200, done.message(), document.entries().size(), done.applied() + more);
    }

    private Set<String> matched(List<Element> wild, TableStore table) {
        List<List<String>> patterns =
                wild.stream().map(entry -> pattern(entry, table.traits())).toList();
        Set<String> keys = new LinkedHashSet<>();
        table.visitAll(entry -> {
            List<String> values = EntryKeys.values(entry, table.traits());
            if (patterns.stream().anyMatch(pattern -> fits(pattern, values))) {
                keys.add(table.traits().key(values));
            }
        });
        return keys;
    }

    private boolean fits(List<String> pattern, List<String> values) {
        for (int i = 0; i < values.size() && !whole; i++) {
            if (!pattern.get(i).isEmpty() && !pattern.get(i).equals(values.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isWild(Element entry, TableTraits table) {
        return pattern(entry, table).contains("");
    }

    private static List<String> pattern(Element entry, TableTraits table) {
        List<String> pattern = new ArrayList<>();
        table.keyFields().forEach(field -> pattern.add(entry.textAt(field).orElse("")));
        return pattern;
    }
}
