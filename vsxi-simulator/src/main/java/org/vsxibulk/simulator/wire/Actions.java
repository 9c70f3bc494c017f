package org.vsxibulk.simulator.wire;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.vsxibulk.simulator.store.SwitchState;
import org.vsxibulk.simulator.store.TableStore;
import org.vsxibulk.simulator.store.UpdateRule;
import org.vsxibulk.simulator.xml.RefusedDocument;

/** Finds the action and the table that a path names, and asks the action (contract, section 1). */
public final class Actions implements Handler {
    private static final String GET = "GET";
    private static final String POST = "POST";

    private final String root;
    private final SwitchState state;
    private final Map<String, Action> actions;
    private final Stats stats;

    /** The actions of a switch. */
    public Actions(SwitchState state, UpdateRule updates, PasswordDisplay passwords) {
        this.root = state.personality().root() + "/";
        this.state = state;
        Documents documents = new Documents(state.personality(), passwords);
        Writes writes = new Writes(state.personality());
        this.actions = Map.of(
                "download", new Action(any -> Set.of(GET), new Downloads(state.personality(), documents)::answer),
                "query", new Action(any -> Set.of(GET), new Queries(state.personality(), documents)::answer),
                "update", new Action(any -> Set.of(POST), (call, table) -> writes.update(call, table, updates)),
                "delete", new Action(table -> table.traits().deleteMethods(), writes::delete),
                "upload", new Action(any -> Set.of(POST), writes::wipeAndFill),
                "replaceLarge", new Action(any -> Set.of(POST), writes::wipeAndFill));
        this.stats = new Stats(state);
    }

    @Override
    public Answer answer(Call call) {
        String[] names = call.path().startsWith(root)
                ? call.path().substring(root.length()).split("/", -1)
                : new String[0];
        if (names.length != 2) {
            return new Answer.WebServer(404, "nothing here: the path is " + root + "<action>/<table>");
        }
        if (!call.parameter("format").orElse("xml").equals("xml")) {
            return Answer.Code.refused("only format=xml is simulated", 0);
        }
        return names[0].equals("stats") ? stats(call, names[1]) : table(call, names[0], names[1]);
    }

    private Answer stats(Call call, String kind) {
        Optional<byte[]> document = stats.document(kind);
        if (document.isEmpty()) {
            return new Answer.WebServer(404, "no statistics " + kind);
        }
        return call.method().equals(GET)
                ? new Answer.Document(document.get(), 0)
                : new Answer.WebServer(405, "stats takes GET");
    }

    private Answer table(Call call, String name, String token) {
        Action action = actions.get(name);
        if (action == null) {
            return new Answer.WebServer(404, "no action " + name);
        }
        Optional<TableStore> table = state.table(token);
        if (table.isEmpty()) {
            return new Answer.WebServer(404, "no table " + token);
        }
        Set<String> methods = action.methods.apply(table.get());
        if (!methods.contains(call.method())) {
            return new Answer.WebServer(405, name + " takes " + String.join(" or ", methods));
        }
        try {
            return action.work.answer(call, table.get());
        } catch (RefusedDocument refused) {
            return Answer.Code.refused(String.valueOf(refused.getMessage()), 0);
        }
    }

    private record Action(Function<TableStore, Set<String>> methods, Work work) {}

    @FunctionalInterface
    private interface Work {
        Answer answer(Call call, TableStore table);
    }
}
