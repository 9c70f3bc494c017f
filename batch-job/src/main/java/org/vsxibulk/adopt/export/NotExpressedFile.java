package org.vsxibulk.adopt.export;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.vsxibulk.customer.csv.CsvLines;
import org.vsxibulk.customer.csv.HarmlessCell;
import org.vsxibulk.plan.rule.Situation;

/** not-expressed.csv in the making: every note goes to the disk at once, since there may be very many. */
final class NotExpressedFile implements Consumer<NotExpressed>, Closeable {

    private final Path file;
    private final BufferedWriter out;
    private final CsvLines lines;
    private final Tally tally = new Tally();
    private final Set<String> trunks = new HashSet<>();

    NotExpressedFile(Path file) {
        this.file = file;
        try {
            this.out = Files.newBufferedWriter(file);
            this.lines = new CsvLines(out);
            lines.write(NotExpressed.COLUMNS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void accept(NotExpressed note) {
        tally.add(note);
        trunks.add(note.trunk());
        write(note.cells().stream().map(Situation::shown).map(HarmlessCell::of).toList());
    }

    private void write(List<String> cells) {
        try {
            lines.write(cells);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path file() {
        return file;
    }

    Tally tally() {
        return tally;
    }

    /** Whether something of a trunk is listed. */
    boolean names(String trunk) {
        return trunks.contains(trunk);
    }

    @Override
    public void close() {
        try {
            out.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
