package org.vsxibulk.simulator.fault;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vsxibulk.simulator.store.StoredEntry;
import org.vsxibulk.simulator.store.TableStore;
import org.vsxibulk.simulator.wire.Answer;
import org.vsxibulk.simulator.wire.Call;
import org.vsxibulk.simulator.wire.Handler;
import org.vsxibulk.simulator.xml.Element;

/** Understands an update otherwise than it was meant: the switch takes another document than the one that was sent. */
abstract class RewriteUpdate implements Misdeed {
    @Override
    public final boolean concerns(Call call, Scene scene) {
        ListDocument sent = ListDocument.of(call, scene);
        return !rewritten(sent, scene.table()).equals(sent);
    }

    @Override
    public final Answer commit(Call call, Handler rest, Scene scene) {
        ListDocument sent = ListDocument.of(call, scene);
        return rest.answer(call.withBody(rewritten(sent, scene.table()).bytes()));
    }

    /** What is taken instead of an entry; equal to it when there is nothing to misunderstand. */
    abstract Element rewrite(Optional<Element> stored, Element sent, ListDocument document);

    private ListDocument rewritten(ListDocument sent, TableStore table) {
        Map<String, Element> before = new HashMap<>(); // an entry may come twice in one document
        List<Element> entries = sent.entries().stream()
                .map(entry -> {
                    String key = sent.table().key(entry);
                    Optional<Element> stored = Optional.ofNullable(before.get(key))
                            .or(() -> table.find(key).map(StoredEntry::element));
                    Element taken = rewrite(stored, entry, sent);
                    before.put(key, taken);
                    return taken;
                })
                .toList();
        return sent.with(entries);
    }
}
