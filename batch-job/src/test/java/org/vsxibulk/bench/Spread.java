package org.vsxibulk.bench;

import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;

/** The middle of some values, and how far they lie apart. */
record Spread(double median, double least, double most) {

    /** None when there are no values. */
    static Optional<Spread> of(Collection<Double> values) {
        double[] sorted =
                values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        if (sorted.length == 0) {
            return Optional.empty();
        }
        int middle = sorted.length / 2;
        double median = sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
        return Optional.of(new Spread(median, sorted[0], sorted[sorted.length - 1]));
    }

    static Spread of(double... values) {
        return of(Arrays.stream(values).boxed().toList()).orElseThrow();
    }
}
