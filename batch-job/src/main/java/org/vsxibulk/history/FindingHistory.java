package org.vsxibulk.history;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The findings of the newest audits of one switch. There may be a million in one audit, so they are written and deleted
 * in pieces, each in a transaction of its own; they count only when the audit is complete.
 */
public final class FindingHistory {

    private static final int PIECE = 10_000;

    private final JdbcTemplate batches;
    private final JdbcClient jdbc;
    private final TransactionTemplate ownTransaction;

    public FindingHistory(DataSource dataSource) {
        this.batches = new JdbcTemplate(dataSource);
        this.jdbc = JdbcClient.create(dataSource);
        this.ownTransaction = new TransactionTemplate(new JdbcTransactionManager(dataSource));
        this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * Starts the audit of a run; what an earlier, broken-off audit of the same run left is removed.
     *
     * @param scope what is looked at, for example {@code whole}; only audits of one scope are compared
     */
    public FindingRecorder begin(long run, String scope) {
        remove(run);
        ownTransaction.executeWithoutResult(
                transaction -> jdbc.sql("INSERT INTO audits (run, scope, complete) VALUES (?, ?, FALSE)")
                        .params(run, scope)
                        .update());
        return new FindingRecorder(PIECE, (first, findings) -> insert(run, first, findings));
    }

    /**
     * Ends the audit of a run.
     *
     * @param complete whether it looked at everything; later audits are compared with complete ones only
     * @param emptyTables words of the tables that the switch showed empty
     */
    public void end(long run, boolean complete, Set<String> emptyTables) {
        jdbc.sql("UPDATE audits SET complete = ?, empty_tables = ? WHERE run = ?")
                .params(complete, String.join(" ", emptyTables), run)
                .update();
    }

    /** The findings of the newest complete audit of a scope. */
    public Fingerprints previousFingerprints(String scope) {
        return jdbc.sql("SELECT run FROM audits WHERE scope = ? AND complete ORDER BY run DESC LIMIT 1")
                .param(scope)
                .query(Long.class)
                .optional()
                .map(this::fingerprints)
                .orElse(Fingerprints.NONE);
    }

    /** How many findings of an earlier audit are gone in that of a run. */
    public long resolved(Fingerprints previous, long run) {
        return previous.missingIn(fingerprints(run));
    }

    /** The tables that the newest audit of a scope, complete or not, found empty. */
    public Set<String> emptyTablesOfNewest(String scope) {
        Optional<String> words = jdbc.sql("""
                        SELECT empty_tables FROM audits WHERE scope = ? AND empty_tables IS NOT NULL
                        ORDER BY run DESC LIMIT 1""").param(scope).query(String.class).optional();
        return words.filter(text -> !text.isEmpty())
                .map(text -> Set.of(text.split(" ")))
                .orElse(Set.of());
    }

    /** Removes all audits but the newest ones. */
    public void keepNewest(int audits) {
        jdbc.sql("SELECT run FROM audits ORDER BY run DESC OFFSET ?")
                .param(audits)
                .query(Long.class)
                .list()
                .forEach(this::remove);
    }

    /** The findings of a run's audit. */
    Fingerprints fingerprints(long run) {
        long[] all = new long[0];
        for (int first = 0; ; first += PIECE) {
            long[] piece = jdbc
                    .sql("SELECT fingerprint FROM findings WHERE run = ? AND seq >= ? AND seq < ?")
                    .params(run, first, first + PIECE)
                    .query(Long.class)
                    .list()
                    .stream()
                    .mapToLong(Long::longValue)
                    .toArray();
            if (piece.length == 0) {
                return Fingerprints.of(all);
            }
            int known = all.length;
            all = Arrays.copyOf(all, known + piece.length);
            System.arraycopy(piece, 0, all, known, piece.length);
        }
    }

    private void insert(long run, int first, List<StoredFinding> findings) {
        List<Object[]> rows = new ArrayList<>(findings.size());
        for (StoredFinding finding : findings) {
            rows.add(new Object[] {
                run,
                first + rows.size(),
                finding.fingerprint(),
                finding.rule(),
                finding.table(),
                finding.key(),
                finding.status()
            });
        }
        ownTransaction.executeWithoutResult(transaction -> batches.batchUpdate("""
                INSERT INTO findings (run, seq, fingerprint, rule, table_word, entry_key, status)
                VALUES (?, ?, ?, ?, ?, ?, ?)""", rows));
    }

    private void remove(long run) {
        int deleted;
        int first = 0;
        do {
            int from = first;
            deleted = ownTransaction.execute(
                    transaction -> jdbc.sql("DELETE FROM findings WHERE run = ? AND seq >= ? AND seq < ?")
                            .params(run, from, from + PIECE)
                            .update());
            first += PIECE;
        } while (deleted > 0);
        ownTransaction.executeWithoutResult(transaction ->
                jdbc.sql("DELETE FROM audits WHERE run = ?").param(run).update());
    }
}
