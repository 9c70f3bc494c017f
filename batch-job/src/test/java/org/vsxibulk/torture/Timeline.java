package org.vsxibulk.torture;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** When an undisturbed run of a scenario sent what: where to find a moment in a certain step. */
final class Timeline {

    /** From a request, or from the start of the process, to the next one. */
    private record Gap(int request, String step, Duration length, boolean write) {}

    private final Place place;
    private final List<Gap> gaps = new ArrayList<>();

    /** @param whole from the start of the process to its end */
    Timeline(Place place, List<Seen> seen, Duration whole) {
        this.place = place;
        Gap open = new Gap(0, Place.START, Duration.ZERO, false);
        Duration since = Duration.ZERO;
        for (Seen request : seen) {
            gaps.add(new Gap(open.request(), open.step(), request.age().minus(since), open.write()));
            open = new Gap(request.number(), request.step(), Duration.ZERO, request.wrote());
            since = request.age();
        }
        gaps.add(new Gap(open.request(), open.step(), whole.minus(since), open.write()));
    }

    /** From the start of the process to its first request. */
    Duration startUp() {
        return gaps.get(0).length();
    }

    /** Some moment in a step; where the step sends nothing, between the requests around it. */
    Moment in(String step, Random random) {
        List<Gap> those = gaps.stream().filter(gap -> gap.step().equals(step)).toList();
        if (!those.isEmpty()) {
            return within(those.get(random.nextInt(those.size())), random, 0);
        }
        Gap last = gaps.get(0);
        for (Gap gap : gaps) {
            last = place.before(gap.step(), step) ? gap : last;
        }
        // such a step is at the end of its gap
        return within(last, random, 0.5);
    }

    /** Some moment at all. */
    Moment anywhere(Random random) {
        return within(gaps.get(random.nextInt(gaps.size())), random, 0);
    }

    /** The number of some request that wrote. */
    int someWrite(Random random) {
        List<Gap> writes = gaps.stream().filter(Gap::write).toList();
        return writes.get(random.nextInt(writes.size())).request();
    }

    private static Moment within(Gap gap, Random random, double from) {
        double part = from + (1 - from) * random.nextDouble();
        Duration delay = Duration.ofNanos((long) (gap.length().toNanos() * part));
        return gap.request() == 0 ? Moment.sinceStart(delay) : Moment.whenItComes(gap.request(), delay);
    }
}
