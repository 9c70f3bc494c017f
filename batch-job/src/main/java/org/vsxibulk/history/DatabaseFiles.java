package org.vsxibulk.history;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Files and folders of a database, and what must be on the disk before they count. */
final class DatabaseFiles {

    private static final String NAME = "history";

    private DatabaseFiles() {}

    /** The address of the database in a folder. */
    static String url(Path folder) {
        String path = folder.resolve(NAME).toAbsolutePath().normalize().toString();
        // HSQLDB would read these as the start of its options, and as a system property to be filled in
        if (path.contains(";") || path.contains("${")) {
            throw new HistoryException("the database cannot be kept in " + folder
                    + ": its path must not have a semicolon or a dollar sign with a brace");
        }
        // own lock instead of HSQLDB's lock file, which delays an open after a kill by up to ten seconds
        return "jdbc:hsqldb:file:" + path
                + ";hsqldb.tx=mvcc;hsqldb.write_delay=false;hsqldb.lock_file=false;shutdown=true"
                + ";hsqldb.default_table_type=cached";
    }

    /** One of the files of which the database in a folder consists. */
    static Path file(Path folder, String suffix) {
        return folder.resolve(NAME + suffix);
    }

    static List<Path> list(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void sync(Path fileOrFolder) throws IOException {
        try (FileChannel channel = FileChannel.open(fileOrFolder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
