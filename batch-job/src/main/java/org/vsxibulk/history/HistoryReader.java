package org.vsxibulk.history;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javax.sql.DataSource;

/**
 * Reads the history of a switch without touching it, also while another process uses it: it looks at a copy. What another
 * process committed is in the copy as far as it was written when the copy was made.
 */
public final class HistoryReader {

    private static final int ATTEMPTS = 5;

    private HistoryReader() {}

    /** All runs, the newest first; none when the folder has no history yet. */
    public static List<Run> runs(Path stateFolder) {
        if (!Files.isDirectory(stateFolder.resolve(HistoryDatabase.FOLDER))) {
            return List.of();
        }
        return read(stateFolder, dataSource -> new RunHistory(dataSource).all());
    }

    /**
     * Reads from a copy, which is gone afterwards.
     *
     * @throws HistoryException when there is no history, or it cannot be read
     */
    public static <T> T read(Path stateFolder, Function<DataSource, T> reading) {
        Path live = stateFolder.resolve(HistoryDatabase.FOLDER);
        HistoryException last = new HistoryException("the database in " + live + " was always in motion");
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            try {
                Path copy = Files.createTempDirectory("vsxi-bulk-history-");
                try {
                    if (copied(live, copy)) {
                        try (HistoryDatabase database = HistoryDatabase.open(copy)) {
                            return reading.apply(database.dataSource());
                        }
                    }
                } finally {
                    DatabaseFiles.delete(copy);
                }
            } catch (HistoryException e) {
                last = e;
            } catch (IOException e) {
                throw new HistoryException("the database in " + live + " cannot be copied: " + e, e);
            }
        }
        throw last;
    }

    /** False when the files were replaced meanwhile, so that the copy mixes two states. */
    private static boolean copied(Path live, Path copy) throws IOException {
        try {
            Map<String, String> before = marks(live);
            // data before its backup, and the log last: the older pages of the backup win, and the log is played on
            // them
            for (String suffix : List.of(".properties", ".script", ".data", ".backup", ".lobs", ".log")) {
                Path file = DatabaseFiles.file(live, suffix);
                if (Files.exists(file)) {
                    Files.copy(file, DatabaseFiles.file(copy, suffix));
                }
            }
            return before.equals(marks(live));
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    /** What changes when HSQLDB writes a checkpoint; between two checkpoints only the log, data and backup grow. */
    private static Map<String, String> marks(Path live) throws IOException {
        Map<String, String> marks = new HashMap<>();
        for (String suffix : List.of(".properties", ".script")) {
            BasicFileAttributes file =
                    Files.readAttributes(DatabaseFiles.file(live, suffix), BasicFileAttributes.class);
            marks.put(suffix, file.fileKey() + " " + file.size() + " " + file.lastModifiedTime());
        }
        return marks;
    }
}
