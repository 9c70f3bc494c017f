package org.vsxibulk.customer.rule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.vsxibulk.customer.Did;
import org.vsxibulk.customer.ForwardTarget;

/** The forwarding of one cell: a target for all, pairs in primitive form, and why the others cannot be read. Immutable. */
public final class ForwardList {

    private static final int FLAWS_KEPT = 10;

    private final Optional<ForwardTarget> all;
    private final long[] sources;
    private final long[] targets;
    private final List<Flaw> flaws;

    private ForwardList(Optional<ForwardTarget> all, long[] sources, long[] targets, List<Flaw> flaws) {
        this.all = all;
        this.sources = sources;
        this.targets = targets;
        this.flaws = flaws;
    }

    /** Reads {@code *=target} and {@code source=target}. */
    static ForwardList read(List<String> parts, NumberPlan plan) {
        Optional<ForwardTarget> all = Optional.empty();
        var pairs = new TreeMap<Long, Long>();
        var flaws = new ArrayList<Flaw>();
        for (String part : parts) {
            int equals = part.indexOf('=');
            String source = equals < 0 ? "" : part.substring(0, equals).strip();
            ForwardText target = ForwardText.read(
                    equals < 0 ? part : part.substring(equals + 1).strip(), plan);
            Optional<Flaw> flaw;
            if (equals < 0) {
                flaw = Optional.of(ForwardForm.explain(part));
            } else if (target.flaw().isPresent()) {
                flaw = target.flaw();
            } else if (source.equals("*")) {
                flaw = all.isEmpty() ? Optional.empty() : Optional.of(ForwardSourceTwice.explain("*"));
                all = all.isEmpty() ? target.target() : all;
            } else {
                long number = Did.tryDigits(source);
                flaw = number < 0 ? Optional.of(ForwardForm.explainSource(source)) : plan.fault(number);
                if (flaw.isEmpty()
                        && pairs.putIfAbsent(
                                        number, target.target().orElseThrow().pack())
                                != null) {
                    flaw = Optional.of(ForwardSourceTwice.explain(source));
                }
            }
            if (flaws.size() < FLAWS_KEPT) {
                flaw.ifPresent(flaws::add);
            }
        }
        return new ForwardList(
                all,
                pairs.keySet().stream().mapToLong(Long::longValue).toArray(),
                pairs.values().stream().mapToLong(Long::longValue).toArray(),
                flaws);
    }

    Optional<ForwardTarget> all() {
        return all;
    }

    boolean isEmpty() {
        return all.isEmpty() && sources.length == 0;
    }

    /** The packed target of a source, or 0. */
    long of(long source) {
        int at = Arrays.binarySearch(sources, source);
        return at < 0 ? 0 : targets[at];
    }

    /** Ascending. */
    long[] sources() {
        return sources;
    }

    /** In the order of {@link #sources()}. */
    long[] targets() {
        return targets;
    }

    /** Visits every target that the cell names. */
    void forEachTarget(Consumer<ForwardTarget> action) {
        all.ifPresent(action);
        for (long target : targets) {
            action.accept(ForwardTarget.unpack(target));
        }
    }

    List<Flaw> flaws() {
        return flaws;
    }

    ForwardList withoutFlaws() {
        return flaws.isEmpty() ? this : new ForwardList(all, sources, targets, List.of());
    }
}
