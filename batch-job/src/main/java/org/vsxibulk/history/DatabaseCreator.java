package org.vsxibulk.history;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.jdbc.datasource.init.ScriptUtils;

/**
 * Makes a database beside its place and moves it there when it is complete and on the disk: a process that is killed
 * meanwhile leaves nothing that somebody would open. Used only while the lock of the state folder is held.
 */
final class DatabaseCreator {

    private static final String LEFTOVER = ".new-";

    private final Path stateFolder;

    DatabaseCreator(Path stateFolder) {
        this.stateFolder = stateFolder;
    }

    void create(Path place) throws IOException, SQLException {
        Path aside = stateFolder.resolve(LEFTOVER + ProcessHandle.current().pid());
        // HSQLDB makes its files for everybody to read; names of customers stand in them
        Files.createDirectory(
                aside, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        try (Connection connection = DriverManager.getConnection(DatabaseFiles.url(aside), "SA", "");
                Statement statement = connection.createStatement()) {
            // nothing of it counts before the move: to put each table on the disk by itself would only take time
            statement.execute("SET FILES WRITE DELAY TRUE");
            run(connection, new ClassPathResource("schema.sql", DatabaseCreator.class));
            run(connection, new ClassPathResource("org/springframework/batch/core/schema-hsqldb.sql"));
            settings(statement);
            statement.execute("SHUTDOWN");
        }
        for (Path file : DatabaseFiles.list(aside)) {
            DatabaseFiles.sync(file);
        }
        DatabaseFiles.sync(aside);
        Files.move(aside, place, StandardCopyOption.ATOMIC_MOVE);
        DatabaseFiles.sync(stateFolder);
    }

    /** Whoever made them is dead, because this process holds the lock. */
    void removeLeftovers() throws IOException {
        for (Path path : DatabaseFiles.list(stateFolder)) {
            if (path.getFileName().toString().startsWith(LEFTOVER)) {
                DatabaseFiles.delete(path);
            }
        }
    }

    private static void settings(Statement statement) throws SQLException {
        statement.execute("SET FILES WRITE DELAY FALSE");
        // a mapped file on a full disk ends the process; a written one gives an error that can be told
        statement.execute("SET FILES NIO FALSE");
        // MB of log that an open after a kill may have to read again
        statement.execute("SET FILES LOG SIZE 5");
    }

    private static void run(Connection connection, Resource script) {
        ScriptUtils.executeSqlScript(connection, script);
    }
}
