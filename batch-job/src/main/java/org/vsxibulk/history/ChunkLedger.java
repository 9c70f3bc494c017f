package org.vsxibulk.history;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What the chunks of a run did: counts that add up, and the entries that were not applied. Written in the caller's
 * transaction, so that it is there exactly when the chunk's checkpoint is.
 */
public final class ChunkLedger {

    private final JdbcTemplate batches;
    private final JdbcClient jdbc;

    public ChunkLedger(DataSource dataSource) {
        this.batches = new JdbcTemplate(dataSource);
        this.jdbc = JdbcClient.create(dataSource);
    }

    /**
     * Adds to the counters of a step.
     *
     * @param amounts by the counter's name, for example {@code created}; zero writes nothing
     */
    public void add(long run, String step, Map<String, Long> amounts) {
        amounts.forEach((name, amount) -> {
            if (amount != 0) {
                add(run, step, name, amount);
            }
        });
    }

    /** Adds entries that were not applied. */
    public void reject(long run, List<Reject> rejects) {
        batches.batchUpdate(
                "INSERT INTO rejects (run, step, kind, entry_key, customer, line, reason) VALUES (?, ?, ?, ?, ?, ?, ?)",
                rejects,
                500,
                (row, reject) -> {
                    row.setLong(1, run);
                    row.setString(2, reject.step());
                    row.setString(3, reject.kind());
                    row.setString(4, reject.key());
                    row.setString(5, reject.customer());
                    row.setInt(6, reject.line());
                    row.setString(7, reject.reason());
                });
    }

    /** All counters of a run: step, counter, amount. */
    public Map<String, Map<String, Long>> counters(long run) {
        Map<String, Map<String, Long>> steps = new TreeMap<>();
        jdbc.sql("SELECT step, name, amount FROM counters WHERE run = ?")
                .param(run)
                .query(row -> {
                    steps.computeIfAbsent(row.getString("step"), step -> new TreeMap<>())
                            .put(row.getString("name"), row.getLong("amount"));
                });
        return steps;
    }

    /** The counters of one step. */
    public Map<String, Long> counters(long run, String step) {
        return counters(run).getOrDefault(step, Map.of());
    }

    /** The entries of a run that were not applied, in the order in which they were told. */
    public List<Reject> rejects(long run) {
        return jdbc.sql("SELECT step, kind, entry_key, customer, line, reason FROM rejects WHERE run = ? ORDER BY id")
                .param(run)
                .query((row, number) -> new Reject(
                        row.getString("step"),
                        row.getString("kind"),
                        row.getString("entry_key"),
                        row.getString("customer"),
                        row.getInt("line"),
                        row.getString("reason")))
                .list();
    }

    /** The customers of whom an entry was not applied; the rest of theirs is to be held back. */
    public Set<String> customersWithRejects(long run) {
        return new TreeSet<>(jdbc.sql("SELECT DISTINCT customer FROM rejects WHERE run = ?")
                .param(run)
                .query(String.class)
                .list());
    }

    private void add(long run, String step, String name, long amount) {
        int known = jdbc.sql("UPDATE counters SET amount = amount + ? WHERE run = ? AND step = ? AND name = ?")
                .params(amount, run, step, name)
                .update();
        if (known == 0) {
            jdbc.sql("INSERT INTO counters (run, step, name, amount) VALUES (?, ?, ?, ?)")
                    .params(run, step, name, amount)
                    .update();
        }
    }
}
