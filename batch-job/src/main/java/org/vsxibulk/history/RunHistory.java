package org.vsxibulk.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The runs of one switch. Each method is one transaction, or part of the caller's. */
public final class RunHistory {

    private final JdbcClient jdbc;

    public RunHistory(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    /** Writes down that a run starts, with the next number of its verb. */
    public Run begin(Run.Beginning run) {
        int number = newest(run.verb()).map(Run::number).orElse(0) + 1;
        jdbc.sql("""
                        INSERT INTO runs (verb, switch_id, identity_hash, run_number, folder, started, starts,
                            open_for_resume, dialect_hash, inputs)
                        VALUES (?, ?, ?, ?, ?, ?, 1, TRUE, ?, ?)""")
                .params(
                        run.verb(),
                        run.switchId(),
                        run.identity(),
                        number,
                        run.folder(),
                        utc(run.started()),
                        run.dialectHash(),
                        String.join("\n", run.inputs()))
                .update();
        return newest(run.verb()).orElseThrow();
    }

    /** Writes down that an open run goes on: how it ended last time is forgotten. */
    public Run resume(long id) {
        jdbc.sql("""
                        UPDATE runs SET starts = starts + 1, ended = NULL, outcome = NULL, exit_code = NULL
                        WHERE id = ? AND open_for_resume""").param(id).update();
        return get(id).filter(Run::open).orElseThrow(() -> new IllegalArgumentException("not an open run: " + id));
    }

    /**
     * Writes down how a run ended.
     *
     * @param resumable whether the same command may continue it
     */
    public void finish(long id, Run.End end, boolean resumable) {
        jdbc.sql("UPDATE runs SET ended = ?, outcome = ?, exit_code = ?, open_for_resume = ? WHERE id = ?")
                .params(utc(end.at()), end.outcome(), end.exitCode(), resumable, id)
                .update();
    }

    /** The run will never be continued; how it ended, if it did, stays as it is. */
    public void abandon(long id) {
        jdbc.sql("UPDATE runs SET open_for_resume = FALSE WHERE id = ?")
                .param(id)
                .update();
    }

    public Optional<Run> get(long id) {
        return jdbc.sql("SELECT * FROM runs WHERE id = ?")
                .param(id)
                .query(RunHistory::run)
                .optional();
    }

    /** The newest run of a verb. */
    public Optional<Run> newest(String verb) {
        return jdbc.sql("SELECT * FROM runs WHERE verb = ? ORDER BY run_number DESC LIMIT 1")
                .param(verb)
                .query(RunHistory::run)
                .optional();
    }

    /** All runs, the newest first. */
    public List<Run> all() {
        return jdbc.sql("SELECT * FROM runs ORDER BY id DESC")
                .query(RunHistory::run)
                .list();
    }

    private static Run run(ResultSet row, int number) throws SQLException {
        return new Run(
                row.getLong("id"),
                row.getString("verb"),
                row.getString("switch_id"),
                row.getString("identity_hash"),
                row.getInt("run_number"),
                row.getString("folder"),
                row.getObject("started", OffsetDateTime.class).toInstant(),
                row.getInt("starts"),
                row.getBoolean("open_for_resume"),
                end(row),
                row.getString("dialect_hash"),
                row.getString("inputs").lines().toList());
    }

    private static Optional<Run.End> end(ResultSet row) throws SQLException {
        OffsetDateTime ended = row.getObject("ended", OffsetDateTime.class);
        return ended == null
                ? Optional.empty()
                : Optional.of(new Run.End(ended.toInstant(), row.getString("outcome"), row.getInt("exit_code")));
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
