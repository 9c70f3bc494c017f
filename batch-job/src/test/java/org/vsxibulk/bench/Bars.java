package org.vsxibulk.bench;

import static org.vsxibulk.bench.Subject.AGAIN;
import static org.vsxibulk.bench.Subject.AUDIT;
import static org.vsxibulk.bench.Subject.FLOOR_AUDIT;
import static org.vsxibulk.bench.Subject.FLOOR_MIGRATE;
import static org.vsxibulk.bench.Subject.GUIDE;
import static org.vsxibulk.bench.Subject.MIGRATE;
import static org.vsxibulk.bench.Subject.VALIDATE;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** The bars; {@code docs/performance.md} says what each means. Ratios are of one bench, so that they say something anywhere. */
final class Bars {

    /** How much noise of a short bench is forgiven. */
    private static final double QUICK_SLACK = 0.25;

    private Bars() {}

    /** Of the whole bench, on two cores. */
    static List<Bar> full() {
        return List.of(
                ratio(GUIDE, MIGRATE, Size.USUAL, 30, true, 300),
                ratio(MIGRATE, FLOOR_MIGRATE, Size.USUAL, 30, false, 1.25),
                ratio(MIGRATE, FLOOR_MIGRATE, Size.USUAL, 0, false, 2),
                ratio(AUDIT, FLOOR_AUDIT, Size.USUAL, 30, false, 1.5),
                ratio(AUDIT, FLOOR_AUDIT, Size.USUAL, 0, false, 2.5),
                writesOfASecondMigration(),
                ratio(AGAIN, AUDIT, Size.USUAL, 30, false, 1.3),
                ratio(AGAIN, AUDIT, Size.USUAL, 0, false, 1.3),
                validation(Size.USUAL, 1.5),
                validation(Size.LARGE, 8),
                timeGrowth(0),
                timeGrowth(30),
                requestGrowth(),
                collecting(Size.USUAL),
                collecting(Size.LARGE),
                Bar.atMost(0.5, "s", "./run.sh --help", Results::help),
                Bar.atMost(1.5, "s", "exec to first request, 12 rows", Results::firstRequest));
    }

    /**
     * Of 1,000 customers. There the start of the JVM weighs much, so that these limits are what was measured when they were
     * set, and guard against getting slower. CPU times stay the same on a machine that does something else as well.
     */
    static List<Bar> quick() {
        return Stream.of(
                        ratio(GUIDE, MIGRATE, Size.SMALL, 30, true, 130),
                        ratio(MIGRATE, FLOOR_MIGRATE, Size.SMALL, 30, false, 2),
                        ratio(AUDIT, FLOOR_AUDIT, Size.SMALL, 30, false, 3.7),
                        cpuRatio(MIGRATE, FLOOR_MIGRATE, 0, 7.4),
                        cpuRatio(MIGRATE, FLOOR_MIGRATE, 30, 7.4),
                        cpuRatio(AUDIT, FLOOR_AUDIT, 0, 6.8),
                        cpuRatio(AUDIT, FLOOR_AUDIT, 30, 6.8),
                        cpuRatio(AGAIN, AUDIT, 0, 1.1),
                        cpuRatio(AGAIN, AUDIT, 30, 1.1),
                        requests(MIGRATE, 84),
                        requests(AUDIT, 11),
                        writesOfASecondMigration())
                .map(bar -> bar.easedBy(QUICK_SLACK))
                .toList();
    }

    private static Bar ratio(Subject one, Subject other, Size size, int latency, boolean least, double limit) {
        Case where = new Case(size, latency);
        String what = one.words() + " / " + other.words() + ", " + where;
        return new Bar(what, least, limit, "x", results -> results.ratio(where, one, other, Sample::wall));
    }

    private static Bar cpuRatio(Subject one, Subject other, int latency, double limit) {
        Case where = new Case(Size.SMALL, latency);
        String what = "CPU of " + one.words() + " / " + other.words() + ", " + latency + " ms";
        return Bar.atMost(limit, "x", what, results -> results.ratio(where, one, other, Sample::cpu));
    }

    private static Bar requests(Subject subject, double limit) {
        return Bar.atMost(
                limit,
                "requests",
                "requests of " + subject.words() + ", " + Size.SMALL,
                results -> anyLatency(results, Size.SMALL, subject, Bars::requests));
    }

    private static Bar writesOfASecondMigration() {
        return Bar.atMost(
                0,
                "entries",
                "written by a second migrate",
                results -> Spread.of(results.all().stream()
                        .filter(sample -> sample.subject() == AGAIN)
                        .map(sample -> (double) sample.load().written())
                        .toList()));
    }

    private static Bar validation(Size size, double limit) {
        return Bar.atMost(
                limit,
                "s",
                "validate after JVM start, " + size,
                afterStart(results -> anyLatency(results, size, VALIDATE, Sample::wall)));
    }

    private static Bar timeGrowth(int latency) {
        return Bar.atMost(
                10.5,
                "x",
                "time of migrate after start, 10,000 / 1,000, " + latency + " ms",
                results -> quotient(
                        afterStart(all -> all.spread(new Case(Size.USUAL, latency), MIGRATE, Sample::wall))
                                .apply(results),
                        afterStart(all -> all.spread(new Case(Size.SMALL, latency), MIGRATE, Sample::wall))
                                .apply(results)));
    }

    private static Bar requestGrowth() {
        return Bar.atMost(
                10.5,
                "x",
                "requests of migrate, 10,000 / 1,000",
                results -> quotient(
                        anyLatency(results, Size.USUAL, MIGRATE, Bars::requests),
                        anyLatency(results, Size.SMALL, MIGRATE, Bars::requests)));
    }

    private static Bar collecting(Size size) {
        return Bar.atMost(
                10,
                "%",
                "garbage collection of migrate, " + size + " in " + size.heap(),
                results -> anyLatency(results, size, MIGRATE, sample -> 100 * sample.gcShare()));
    }

    private static double requests(Sample sample) {
        return sample.load().requests();
    }

    /** What a verb takes that does nothing is no work; the help of all verbs would be more than that. */
    private static Function<Results, Optional<Spread>> afterStart(Function<Results, Optional<Spread>> whole) {
        return results -> results.start()
                .flatMap(start -> whole.apply(results)
                        .map(time -> new Spread(
                                time.median() - start.median(),
                                time.least() - start.median(),
                                time.most() - start.median())));
    }

    private static Optional<Spread> anyLatency(
            Results results, Size size, Subject subject, ToDoubleFunction<Sample> value) {
        return Spread.of(results.all().stream()
                .filter(sample -> sample.of().size().equals(size) && sample.subject() == subject)
                .map(value::applyAsDouble)
                .toList());
    }

    private static Optional<Spread> quotient(Optional<Spread> one, Optional<Spread> other) {
        return one.flatMap(top -> other.map(bottom ->
                new Spread(top.median() / bottom.median(), top.least() / bottom.most(), top.most() / bottom.least())));
    }
}
