package org.vsxibulk.simulator.fault;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.Function;
import org.vsxibulk.simulator.fault.FaultKind.Layer;
import org.vsxibulk.simulator.personality.TableTraits;
import org.vsxibulk.simulator.store.SwitchState;
import org.vsxibulk.simulator.wire.Address;
import org.vsxibulk.simulator.wire.Fault;

/**
 * Which fault, in which calls, how often. Immutable; the methods that restrict a rule return another one.
 *
 * <p>As text: {@code FAULT[:ACTION/TABLE][:NAME=VALUE]…}, for example {@code reset-after:update/route:share=0.1}. A colon
 * inside a value is written {@code \:}, a backslash {@code \\}.
 */
public final class FaultRule {
    private final String fault;
    private final Layer layer;
    private final List<String> actions;
    private final Function<Making, Misdeed> maker;
    private final Settings settings;
    private final CallFilter calls;
    private final Often often;

    private FaultRule(
            String fault,
            Layer layer,
            List<String> actions,
            Function<Making, Misdeed> maker,
            Settings settings,
            CallFilter calls,
            Often often) {
        this.fault = fault;
        this.layer = layer;
        this.actions = actions;
        this.maker = maker;
        this.settings = settings;
        this.calls = calls;
        this.often = often;
    }

    /** Reads a rule; throws {@link BadFault} when it names something that does not exist. */
    public static FaultRule parse(String text) {
        return FaultText.read(text);
    }

    /** A fault of one's own, written in Java. */
    public static FaultRule of(String name, Fault fault) {
        return own(name, Layer.WIRE, (call, rest, scene) -> fault.around(call, rest));
    }

    /** Somebody else changes something just before a call is handled. */
    public static FaultRule edit(Runnable change) {
        return own("edit", Layer.NODE, new Edit(false, change));
    }

    /** Somebody else changes something just after a call was handled, before its answer is sent. */
    public static FaultRule editAfter(Runnable change) {
        return own("edit", Layer.NODE, new Edit(true, change));
    }

    private static FaultRule own(String name, Layer layer, Misdeed misdeed) {
        return new FaultRule(
                name,
                layer,
                FaultKind.EDIT.actions(),
                making -> misdeed,
                new Settings(name, Map.of()),
                CallFilter.ALL,
                Often.ALWAYS);
    }

    static FaultRule of(FaultKind kind, Settings settings) {
        return new FaultRule(
                kind.word(), kind.layer(), kind.actions(), kind::make, settings, CallFilter.ALL, Often.ALWAYS);
    }

    /** Only calls of an action to a table (or kind of statistics); {@code *} is any. */
    public FaultRule on(String action, String table) {
        if (!action.equals(CallFilter.ANY) && !actions.contains(action)) {
            throw new BadFault(
                    FaultKind.EDIT.actions().contains(action)
                            ? fault + " strikes " + String.join(", ", actions) + ", not " + action
                            : Nearest.unknown("action", action, actions));
        }
        return with(new CallFilter(action, table, calls.text()), often);
    }

    /** Only calls whose body contains a text. */
    public FaultRule matching(String text) {
        return with(new CallFilter(calls.action(), calls.table(), text), often);
    }

    /** Only this one of the matching calls, counted from 1. */
    public FaultRule nth(int nth) {
        return with(calls, new Often(nth, often.from(), often.times(), often.share()));
    }

    /** From this one of the matching calls on, counted from 1. */
    public FaultRule from(int first) {
        return with(calls, new Often(often.nth(), first, often.times(), often.share()));
    }

    /** At most so many times. */
    public FaultRule times(int most) {
        return with(calls, new Often(often.nth(), often.from(), most, often.share()));
    }

    /** Each of the matching calls with this probability, drawn from the simulator's seed. */
    public FaultRule share(double share) {
        return with(calls, new Often(often.nth(), often.from(), often.times(), share));
    }

    private FaultRule with(CallFilter newCalls, Often newOften) {
        return new FaultRule(fault, layer, actions, maker, settings, newCalls, newOften);
    }

    /** The fault's name. */
    public String fault() {
        return fault;
    }

    /** The action of the calls that it looks at; {@code *} is any. */
    public String action() {
        return calls.action();
    }

    /** The table or kind of statistics of the calls that it looks at; {@code *} is any. */
    public String table() {
        return calls.table();
    }

    CallFilter calls() {
        return calls;
    }

    Often often() {
        return often;
    }

    Settings settings() {
        return settings;
    }

    Layer layer() {
        return layer;
    }

    /** What the rule does to a switch; throws {@link BadFault} when the switch has no such table or a value makes no sense. */
    Misdeed bind(SwitchState state, Random random) {
        Collection<String> tables = tables(state);
        if (!calls.table().equals(CallFilter.ANY) && !tables.contains(calls.table())) {
            throw new BadFault(Nearest.unknown("table", calls.table(), tables));
        }
        return maker.apply(new Making(settings, calls, state, random));
    }

    boolean strikes(Address address) {
        return actions.contains(address.action());
    }

    private Collection<String> tables(SwitchState state) {
        Collection<String> tables = new TreeSet<>();
        if (!calls.action().equals(Address.STATS)) {
            state.personality().tables().stream().map(TableTraits::token).forEach(tables::add);
        }
        if (List.of(Address.STATS, CallFilter.ANY).contains(calls.action()) && actions.contains(Address.STATS)) {
            tables.addAll(Address.STATISTICS);
        }
        return tables;
    }

    /** The rule as text. */
    @Override
    public String toString() {
        return FaultText.write(this);
    }
}
