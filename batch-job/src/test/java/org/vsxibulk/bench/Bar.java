package org.vsxibulk.bench;

import java.util.Optional;
import java.util.function.Function;

/**
 * What must hold of the results.
 *
 * @param what is compared, in words
 * @param least whether the limit is the least, not the most
 * @param limit for the median
 * @param unit of the limit: {@code x}, {@code s}, {@code %} or what is counted
 * @param value none when it was not measured
 */
record Bar(String what, boolean least, double limit, String unit, Function<Results, Optional<Spread>> value) {

    static Bar atMost(double limit, String unit, String what, Function<Results, Optional<Spread>> value) {
        return new Bar(what, false, limit, unit, value);
    }

    static Bar atLeast(double limit, String unit, String what, Function<Results, Optional<Spread>> value) {
        return new Bar(what, true, limit, unit, value);
    }

    boolean holds(double median) {
        return least ? median >= limit : median <= limit;
    }

    Verdict verdict(Results results) {
        return new Verdict(this, value.apply(results));
    }

    /** The same bar, easier by a share of its limit: {@code 0.25} makes 2 at most to 2.5 at most. */
    Bar easedBy(double share) {
        return new Bar(what, least, least ? limit / (1 + share) : limit * (1 + share), unit, value);
    }
}
