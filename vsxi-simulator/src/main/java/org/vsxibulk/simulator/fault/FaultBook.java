package org.vsxibulk.simulator.fault;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SplittableRandom;
import org.vsxibulk.simulator.store.SwitchState;
import org.vsxibulk.simulator.wire.Address;
import org.vsxibulk.simulator.wire.Answer;
import org.vsxibulk.simulator.wire.Call;
import org.vsxibulk.simulator.wire.Fault;
import org.vsxibulk.simulator.wire.Handler;

/**
 * The rules that are at work, and how often each struck. Safe for many threads.
 *
 * <p>What happens to the node stands around what happens on the wire, and that around what happens to the document; among
 * equals the rule that was added first is the outermost. A call that one rule answers itself does not come to those inside.
 */
public final class FaultBook implements Fault {
    private final SwitchState state;
    private final long seed;
    private final Traffic traffic = new Traffic(System::nanoTime);
    private final List<ActiveFault> rules = new ArrayList<>();
    private int lastId;

    /** No rules yet, for a switch; the seed draws the shares. */
    public FaultBook(SwitchState state, long seed) {
        this.state = state;
        this.seed = seed;
    }

    /** Adds a rule; throws {@link BadFault} when it does not fit the switch. */
    public synchronized ActiveFault add(FaultRule rule) {
        int id = lastId + 1;
        Random random = new Random(new SplittableRandom(seed ^ (long) id << 32).nextLong());
        ActiveFault added = new ActiveFault(id, rule, rule.bind(state, random), random);
        lastId = id;
        rules.add(added);
        return added;
    }

    /** Adds a rule given as text. */
    public ActiveFault add(String rule) {
        return add(FaultRule.parse(rule));
    }

    /** Ends all rules, the counters with them. What they did to the switch stays. */
    public synchronized void clear() {
        rules.clear();
    }

    /** Ends one rule; tells whether there was one. */
    public synchronized boolean remove(int id) {
        return rules.removeIf(rule -> rule.id() == id);
    }

    /** The rules in the order in which they were added. */
    public synchronized List<ActiveFault> rules() {
        return List.copyOf(rules);
    }

    /** How often all rules struck. */
    public int struck() {
        return rules().stream().mapToInt(ActiveFault::struck).sum();
    }

    /** How often the rules with that fault struck. */
    public int struck(String fault) {
        return rules().stream()
                .filter(active -> active.rule().fault().equals(fault))
                .mapToInt(ActiveFault::struck)
                .sum();
    }

    @Override
    public Answer around(Call call, Handler healthy) {
        Optional<Address> address = Address.of(call, state.personality());
        return address.isPresent() ? around(call, healthy, address.get()) : healthy.answer(call);
    }

    private Answer around(Call call, Handler healthy, Address address) {
        Scene scene = new Scene(state, address, traffic.begin());
        try {
            Answer answer = wrapped(healthy, scene).answer(call);
            return scene.delay().isZero() ? answer : new Answer.Late(answer, scene.delay());
        } finally {
            traffic.end(state.latency().plus(scene.delay()));
        }
    }

    private Handler wrapped(Handler healthy, Scene scene) {
        List<ActiveFault> inwards = new ArrayList<>(rules());
        inwards.sort(Comparator.comparing(active -> active.rule().layer()));
        Handler wrapped = DeafNode.around(healthy, scene);
        for (int i = inwards.size() - 1; i >= 0; i--) {
            wrapped = inwards.get(i).around(wrapped, scene);
        }
        return wrapped;
    }
}
