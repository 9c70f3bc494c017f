package org.vsxibulk.history;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The database of one switch: the tables of this package and Spring Batch's, in {@code state/<switch-id>/db}. A committed
 * transaction is on the disk. Safe for several threads; one process at a time, which the lock guards.
 */
public final class HistoryDatabase implements AutoCloseable {

    static final String FOLDER = "db";
    private static final int VERSION = 1;
    private static final int CONNECTIONS = 4;
    private static final String CLASS_NAMES = "(\\w+\\.)+\\w*Exception:? *";

    private final HikariDataSource dataSource;

    private HistoryDatabase(HikariDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * Opens the database of the locked state folder, and makes it first when there is none.
     *
     * @throws HistoryException when it cannot be made or opened
     */
    public static HistoryDatabase open(StateLock lock) {
        Path stateFolder = lock.stateFolder();
        Path place = stateFolder.resolve(FOLDER);
        try {
            DatabaseCreator creator = new DatabaseCreator(stateFolder);
            creator.removeLeftovers();
            if (!Files.isDirectory(place)) {
                creator.create(place);
            }
        } catch (IOException | SQLException e) {
            throw new HistoryException("the database in " + place + " cannot be made: " + e.getMessage(), e);
        }
        return open(place);
    }

    /** For copies and for a folder whose lock is held. */
    static HistoryDatabase open(Path folder) {
        HikariDataSource dataSource;
        try {
            dataSource = new HikariDataSource(config(folder));
        } catch (RuntimeException e) {
            throw damaged(folder, e);
        }
        try {
            JdbcClient jdbc = JdbcClient.create(dataSource);
            // the address asks for it too, but is obeyed only when a database is made
            jdbc.sql("SET FILES WRITE DELAY FALSE").update();
            requireVersion(jdbc, folder);
            return new HistoryDatabase(dataSource);
        } catch (HistoryException e) {
            dataSource.close();
            throw e;
        } catch (RuntimeException e) {
            dataSource.close();
            throw damaged(folder, e);
        }
    }

    /** For the tables of this package and for Spring Batch; lives until {@link #close()}. */
    public DataSource dataSource() {
        return dataSource;
    }

    /**
     * Writes everything into its final place, so that the next open has nothing to recover. On a full disk it has: nothing is
     * lost of what was committed to the log, and a run that has ended must be told all the same.
     */
    @Override
    public void close() {
        if (dataSource.isClosed()) {
            return;
        }
        try (dataSource) {
            JdbcClient.create(dataSource).sql("SHUTDOWN").update();
        } catch (DataAccessException e) {
            // the next open reads the log
        }
    }

    /** HSQLDB mends what a crash leaves; what it cannot read was damaged by something else. */
    private static HistoryException damaged(Path folder, RuntimeException e) {
        String words = NestedExceptionUtils.getMostSpecificCause(e).getMessage();
        String reason = words == null ? "its files do not fit together" : words.replaceAll(CLASS_NAMES, "");
        return new HistoryException(
                "the database in " + folder + " cannot be opened (" + reason
                        + "): a file of it is damaged. Put back a copy,"
                        + " or move the folder away and type the same command again: it plans afresh, and knows no more which"
                        + " trunks are ours (--adopt)",
                e);
    }

    private static HikariConfig config(Path folder) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("history");
        config.setJdbcUrl(DatabaseFiles.url(folder) + ";ifexists=true");
        config.setUsername("SA");
        config.setPassword("");
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(1);
        return config;
    }

    private static void requireVersion(JdbcClient jdbc, Path folder) {
        int version = jdbc.sql("SELECT version FROM history_version")
                .query(Integer.class)
                .single();
        if (version != VERSION) {
            throw new HistoryException("the database in " + folder + " has version " + version
                    + ", and this program knows version " + VERSION + ": run the program that wrote it");
        }
    }
}
