package org.vsxibulk.vsxi.http;

import java.time.Duration;

/** Time that may be lost to failed attempts and the pauses after them. Not thread-safe. */
final class Budget {

    private final String setting;
    private final Duration total;
    private Duration spent = Duration.ZERO;

    /** @param setting key of the setting that says how much it is */
    Budget(String setting, Duration total) {
        this.setting = setting;
        this.total = total;
    }

    String setting() {
        return setting;
    }

    Duration total() {
        return total;
    }

    /** May be more than there was: how long an attempt takes is known when it is over. */
    Duration spent() {
        return spent;
    }

    /** Never below zero. */
    Duration left() {
        return spent.compareTo(total) < 0 ? total.minus(spent) : Duration.ZERO;
    }

    void spend(Duration time) {
        spent = spent.plus(time);
    }

    /** Whether there is something left, and enough for a pause. */
    boolean allows(Duration pause) {
        return !left().isZero() && pause.compareTo(left()) <= 0;
    }
}
