package org.vsxibulk.simulator.store;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.vsxibulk.simulator.personality.Personality;

/** Everything that changes while a simulated switch runs: its tables, its calls, its place in an HA pair, its slowness. */
public final class SwitchState {
    private final Personality personality;
    private final Map<String, TableStore> tables;
    private final Map<Integer, Integer> calls = new TreeMap<>();
    private final AtomicBoolean standby;
    private final AtomicBoolean deaf = new AtomicBoolean();
    private final AtomicLong latencyMillis;

    /** A switch without an entry. */
    public SwitchState(Personality personality, boolean standby, Duration latency) {
        this.personality = personality;
        Map<String, TableStore> stores = new LinkedHashMap<>();
        personality.tables().forEach(traits -> stores.put(traits.token(), new TableStore(traits)));
        this.tables = Collections.unmodifiableMap(stores);
        this.standby = new AtomicBoolean(standby);
        this.latencyMillis = new AtomicLong(latency.toMillis());
    }

    /** The data that this switch follows. */
    public Personality personality() {
        return personality;
    }

    /** The tables by token, in the personality's order. */
    public Map<String, TableStore> tables() {
        return tables;
    }

    /** The table with that token. */
    public Optional<TableStore> table(String token) {
        return Optional.ofNullable(tables.get(token));
    }

    /** The table with that token, which must exist. */
    public TableStore existing(String token) {
        return table(token).orElseThrow(() -> new IllegalArgumentException("no table " + token));
    }

    /** Forgets every entry and every call. */
    public void clear() {
        tables.values().forEach(table -> table.replaceAll(List.of()));
        synchronized (calls) {
            calls.clear();
        }
    }

    /** Adds calls to a trunk; a negative number ends calls. */
    public void addCalls(int trunkId, int count) {
        synchronized (calls) {
            calls.merge(trunkId, count, (before, more) -> Math.max(0, before + more));
            calls.values().removeIf(left -> left <= 0);
        }
    }

    /** Live calls of each trunk that has some, by trunk id. */
    public Map<Integer, Integer> calls() {
        synchronized (calls) {
            return new TreeMap<>(calls);
        }
    }

    /** Whether this node stands by. */
    public boolean standby() {
        return standby.get();
    }

    /** Makes this node active or stand-by; either way it hears writes again. */
    public void setStandby(boolean standsBy) {
        standby.set(standsBy);
        deaf.set(false);
    }

    /** Whether writes change nothing although they are answered as if they did. */
    public boolean deaf() {
        return deaf.get();
    }

    /** Makes this node stand by and ignore writes, until it is told what it is again. */
    public void standByDeaf() {
        standby.set(true);
        deaf.set(true);
    }

    /** How long every answer waits. */
    public Duration latency() {
        return Duration.ofMillis(latencyMillis.get());
    }

    /** Makes every answer wait. */
    public void setLatency(Duration latency) {
        latencyMillis.set(latency.toMillis());
    }
}
