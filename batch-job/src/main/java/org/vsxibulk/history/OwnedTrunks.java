package org.vsxibulk.history;

import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Which trunks of the switch were written by runs of ours. Each method is one transaction, or part of the caller's. */
public final class OwnedTrunks {

    private final JdbcTemplate batches;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    public OwnedTrunks(DataSource dataSource) {
        this.batches = new JdbcTemplate(dataSource);
        this.jdbc = JdbcClient.create(dataSource);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(dataSource));
    }

    /** Writes down that a run wrote these trunks. */
    public void add(long run, Collection<Integer> trunkIds) {
        Set<Integer> known = among(trunkIds);
        Set<Integer> unknown = new HashSet<>(trunkIds);
        unknown.removeAll(known);
        transaction.executeWithoutResult(status -> {
            update(run, known);
            insert(run, unknown);
        });
    }

    /** All trunks that are ours. */
    public Set<Integer> all() {
        return new HashSet<>(jdbc.sql("SELECT trunk_id FROM owned_trunks")
                .query(Integer.class)
                .list());
    }

    /** Those of the trunks that are ours. */
    public Set<Integer> among(Collection<Integer> trunkIds) {
        if (trunkIds.isEmpty()) {
            return Set.of();
        }
        Set<Integer> ours = new HashSet<>(jdbc.sql("SELECT trunk_id FROM owned_trunks WHERE trunk_id BETWEEN ? AND ?")
                .params(Collections.min(trunkIds), Collections.max(trunkIds))
                .query(Integer.class)
                .list());
        ours.retainAll(new HashSet<>(trunkIds));
        return ours;
    }

    public boolean contains(int trunkId) {
        return jdbc.sql("SELECT COUNT(*) FROM owned_trunks WHERE trunk_id = ?")
                        .param(trunkId)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Writes down that these trunks were deleted. */
    public void remove(Collection<Integer> trunkIds) {
        transaction.executeWithoutResult(status -> batches.batchUpdate(
                "DELETE FROM owned_trunks WHERE trunk_id = ?",
                trunkIds.stream().map(id -> new Object[] {id}).toList()));
    }

    private void update(long run, Set<Integer> trunkIds) {
        batches.batchUpdate(
                "UPDATE owned_trunks SET last_run = ? WHERE trunk_id = ?",
                trunkIds.stream().map(id -> new Object[] {run, id}).toList());
    }

    private void insert(long run, Set<Integer> trunkIds) {
        batches.batchUpdate(
                "INSERT INTO owned_trunks (trunk_id, first_run, last_run) VALUES (?, ?, ?)",
                trunkIds.stream().map(id -> new Object[] {id, run, run}).toList());
    }
}
