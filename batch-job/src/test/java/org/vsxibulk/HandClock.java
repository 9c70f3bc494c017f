package org.vsxibulk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** A clock that stands still until it is moved. Thread-safe. */
public final class HandClock extends Clock {

    private final ZoneId zone;
    private volatile Instant now;

    private HandClock(Instant now, ZoneId zone) {
        this.now = now;
        this.zone = zone;
    }

    /** @param moment with its zone, for example {@code 2026-11-23T01:00+01:00[Europe/Berlin]} */
    public static HandClock at(String moment) {
        ZonedDateTime there = ZonedDateTime.parse(moment);
        return new HandClock(there.toInstant(), there.getZone());
    }

    public synchronized void forward(Duration time) {
        now = now.plus(time);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new HandClock(now, other);
    }
}
