package org.vsxibulk.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** All measurements of one bench. */
final class Results {

    private final List<Sample> samples = new ArrayList<>();
    private final List<Double> help = new ArrayList<>();
    private final List<Double> start = new ArrayList<>();
    private final List<Double> firstRequest = new ArrayList<>();

    void add(Sample sample) {
        samples.add(sample);
    }

    /** @param seconds of {@code --help} */
    void addHelp(double seconds) {
        help.add(seconds);
    }

    /** @param seconds of {@code validate --help}: a verb that does nothing */
    void addStart(double seconds) {
        start.add(seconds);
    }

    /** @param seconds from the start of a process to its first request */
    void addFirstRequest(double seconds) {
        firstRequest.add(seconds);
    }

    List<Sample> all() {
        return List.copyOf(samples);
    }

    List<Case> cases() {
        return samples.stream().map(Sample::of).distinct().toList();
    }

    /** Those that were measured in a case, in their own order. */
    List<Subject> subjects(Case where) {
        return Arrays.stream(Subject.values())
                .filter(subject -> !of(where, subject).isEmpty())
                .toList();
    }

    /** In the order of the rounds. */
    List<Sample> of(Case where, Subject subject) {
        return samples.stream()
                .filter(sample -> sample.of().equals(where) && sample.subject() == subject)
                .toList();
    }

    Optional<Spread> spread(Case where, Subject subject, ToDoubleFunction<Sample> value) {
        return Spread.of(of(where, subject).stream().map(value::applyAsDouble).toList());
    }

    /**
     * How many times as much as the other one it took, compared round by round.
     *
     * @param value what is compared
     */
    Optional<Spread> ratio(Case where, Subject subject, Subject other, ToDoubleFunction<Sample> value) {
        List<Double> ratios = new ArrayList<>();
        for (Sample one : of(where, subject)) {
            for (Sample against : of(where, other)) {
                if (one.round() == against.round()) {
                    ratios.add(value.applyAsDouble(one) / value.applyAsDouble(against));
                }
            }
        }
        return Spread.of(ratios);
    }

    Optional<Spread> help() {
        return Spread.of(help);
    }

    List<Double> helpSamples() {
        return List.copyOf(help);
    }

    Optional<Spread> start() {
        return Spread.of(start);
    }

    List<Double> startSamples() {
        return List.copyOf(start);
    }

    Optional<Spread> firstRequest() {
        return Spread.of(firstRequest);
    }

    List<Double> firstRequestSamples() {
        return List.copyOf(firstRequest);
    }
}
