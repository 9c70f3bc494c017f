package org.vsxibulk.customer.csv;

import com.opencsv.RFC4180Parser;
import com.opencsv.RFC4180ParserBuilder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.vsxibulk.customer.Problems;
import org.vsxibulk.customer.TrunkId;
import org.vsxibulk.settings.InputSettings;

/** Goes once more through a file that was read before, to copy some of its lines as they stand. */
public final class OriginalFile {

    /** In place of a cell that nobody knows: no column takes it, so that the row is refused until somebody has filled it in. */
    private static final String MISSING = "#N/A";

    private final Path path;
    private final Layout layout;
    private final InputSettings settings;
    private final long most;
    private final RFC4180Parser parser = new RFC4180ParserBuilder().build();

    public OriginalFile(Path path, Layout layout, InputSettings settings) {
        this.path = path;
        this.layout = layout;
        this.settings = settings;
        // one more than is taken, for the line that is too many
        this.most = 1L + (layout == Layout.CUSTOMERS ? settings.maxRows() : settings.maxNumbers());
    }

    /** What is done with a line: the header first, then every line that is not blank. */
    public interface Copier {
        void header(List<String> cells) throws IOException;

        /** @param trunkId empty when the line names none */
        void row(int line, List<String> cells, Optional<TrunkId> trunkId) throws IOException;
    }

    /**
     * Hands over header and lines without the columns that an earlier rejects file added; a line that cannot be split comes
     * as one cell, a row with too few fields with {@value #MISSING} for those at its end.
     *
     * @return false when the file has no usable header, so that nothing was handed over
     */
    public boolean copy(Copier copier) throws IOException {
        try (LineReader lines = LineReader.open(path)) {
            Optional<Line> first = nextWithText(lines);
            if (first.isEmpty()
                    || Quotes.of(first.get().text()).flaw() != Quotes.Flaw.NONE
                    || Quotes.fields(first.get().text()) > FileLimits.FIELDS) {
                return false;
            }
            String[] names = parser.parseLine(first.get().text());
            Optional<Header> header = new HeaderReader(layout, settings, new Problems())
                    .read(path.toString(), first.get().number(), names);
            if (header.isEmpty()) {
                return false;
            }
            copier.header(kept(names, header.get()));
            int rows = 0;
            for (var line = nextWithText(lines); line.isPresent() && rows < most; line = nextWithText(lines)) {
                row(line.get(), header.get(), copier);
                rows++;
            }
            return true;
        }
    }

    private void row(Line line, Header header, Copier copier) throws IOException {
        if (Quotes.of(line.text()).flaw() != Quotes.Flaw.NONE || Quotes.fields(line.text()) > FileLimits.FIELDS) {
            copier.row(line.number(), List.of(line.text()), Optional.empty());
            return;
        }
        String[] cells = parser.parseLine(line.text());
        if (!header.fits(cells.length)) {
            // without the right number of fields nobody knows which cell belongs to which column
            copier.row(line.number(), padded(cells, header), Optional.empty());
            return;
        }
        String trunk = new CsvRow(header, line.number(), cells).text(Column.TRUNK_ID);
        copier.row(line.number(), kept(cells, header), TrunkId.tryParse(trunk));
    }

    /** What is added to a short row then stands below its own header. */
    private static List<String> padded(String[] cells, Header header) {
        var padded = new ArrayList<>(List.of(cells));
        while (padded.size() < header.narrowest()) {
            padded.add(MISSING);
        }
        return padded;
    }

    private static List<String> kept(String[] cells, Header header) {
        var kept = new ArrayList<String>();
        for (int i = 0; i < cells.length; i++) {
            if (!Layout.ADDED_BY_REJECTS.contains(header.names().get(i).toLowerCase(Locale.ROOT))) {
                kept.add(cells[i]);
            }
        }
        return kept;
    }

    private static Optional<Line> nextWithText(LineReader lines) throws IOException {
        var line = lines.next();
        while (line.isPresent() && line.get().blank()) {
            line = lines.next();
        }
        return line;
    }
}
