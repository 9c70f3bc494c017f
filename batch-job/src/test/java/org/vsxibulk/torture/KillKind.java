package org.vsxibulk.torture;

import java.time.Duration;
import java.util.List;
import java.util.Random;

/** The ways to kill a command, in the order of their harm to a naive program. */
enum KillKind {
    /** Somewhere in a given step. */
    IN_A_STEP("in the step") {
        @Override
        List<Moment> moments(Timeline timeline, String step, Random random) {
            return List.of(timeline.in(step, random));
        }
    },
    /** While the JVM starts and the database is made. */
    FIRST_START("first start") {
        @Override
        List<Moment> moments(Timeline timeline, String step, Random random) {
            return List.of(Moment.sinceStart(upTo(Duration.ofMillis(1500), random)));
        }
    },
    /** Once somewhere, and again before the next start has asked the switch anything. */
    LATER_START("later start") {
        @Override
        List<Moment> moments(Timeline timeline, String step, Random random) {
            return List.of(timeline.anywhere(random), Moment.sinceStart(upTo(timeline.startUp(), random)));
        }
    },
    /** Once at a write, and again after the next start has looked at the switch and before it writes. */
    RECOVERY("recovery") {
        @Override
        List<Moment> moments(Timeline timeline, String step, Random random) {
            return List.of(
                    Moment.whenItComes(timeline.someWrite(random), upTo(Duration.ofMillis(20), random)),
                    Moment.whenItComes(1 + random.nextInt(2), upTo(Duration.ofMillis(10), random)));
        }
    },
    THREE_IN_A_ROW("three in a row") {
        @Override
        List<Moment> moments(Timeline timeline, String step, Random random) {
            return List.of(
                    timeline.anywhere(random),
                    timeline.anywhere(random),
                    Moment.sinceStart(upTo(timeline.startUp(), random)));
        }
    },
    /** Just after the answer to a write, when its chunk is committed. */
    COMMIT("commit") {
        @Override
        List<Moment> moments(Timeline timeline, String step, Random random) {
            return List.of(Moment.onceAnswered(timeline.someWrite(random), upTo(Duration.ofMillis(5), random)));
        }
    },
    /** While the switch has a write before it that it carries out when the next start is at work already. */
    LATE_WRITE("late write") {
        @Override
        List<Moment> moments(Timeline timeline, String step, Random random) {
            Duration held = timeline.startUp().plus(upTo(Duration.ofMillis(300), random));
            return List.of(Moment.whenItComes(timeline.someWrite(random), upTo(Duration.ofMillis(20), random))
                    .heldFor(held));
        }
    };

    private final String words;

    KillKind(String words) {
        this.words = words;
    }

    /** One moment for each start that is killed. */
    abstract List<Moment> moments(Timeline timeline, String step, Random random);

    String words() {
        return words;
    }

    private static Duration upTo(Duration most, Random random) {
        return Duration.ofNanos((long) (most.toNanos() * random.nextDouble()));
    }
}
