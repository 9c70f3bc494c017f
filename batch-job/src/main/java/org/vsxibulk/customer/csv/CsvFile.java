package org.vsxibulk.customer.csv;

import com.opencsv.RFC4180Parser;
import com.opencsv.RFC4180ParserBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.vsxibulk.customer.Amount;
import org.vsxibulk.customer.Place;
import org.vsxibulk.customer.Printable;
import org.vsxibulk.customer.Problems;
import org.vsxibulk.settings.InputSettings;

/**
 * Reads one input file strictly: what is wrong with its shape is collected, never thrown. Only one line is held at a
 * time. OpenCSV splits the lines into fields; physical lines are found here, since no field may span two.
 */
public final class CsvFile {

    private final Layout layout;
    private final InputSettings settings;
    private final Problems problems;
    private final int maxRows;
    private final RFC4180Parser parser = new RFC4180ParserBuilder().build();

    public CsvFile(Layout layout, InputSettings settings, int maxRows, Problems problems) {
        this.layout = layout;
        this.settings = settings;
        this.problems = problems;
        this.maxRows = maxRows;
    }

    /** Gives each well-shaped row to {@code rows} and returns how many rows there are, good or bad. */
    public int read(Path path, Consumer<CsvRow> rows) {
        String file = path.toString();
        if (!Files.isRegularFile(path)) {
            String what = Files.isDirectory(path)
                    ? "is a folder"
                    : Files.exists(path) ? "is no regular file" : "does not exist";
            problems.add(FileRules.UNREADABLE, Place.file(file), "", "the file " + what);
            return 0;
        }
        try (LineReader lines = LineReader.open(path)) {
            Optional<String> encoding = lines.foreignEncoding();
            if (encoding.isPresent()) {
                problems.add(
                        FileRules.ENCODING, Place.line(file, 1), "", "the file is " + encoding.get() + ", not UTF-8");
                return 0;
            }
            return read(file, lines, rows);
        } catch (IOException e) {
            problems.add(
                    FileRules.UNREADABLE,
                    Place.file(file),
                    "",
                    "the file cannot be read (" + e.getClass().getSimpleName() + ")");
            return 0;
        }
    }

    private int read(String file, LineReader lines, Consumer<CsvRow> rows) throws IOException {
        Optional<Line> first = nextWithText(lines);
        if (first.isEmpty()) {
            problems.add(FileRules.EMPTY, Place.line(file, 1), "", "the file is empty");
            return 0;
        }
        Optional<Header> header = header(file, first.get());
        if (header.isEmpty()) {
            return 0;
        }
        int count = 0;
        var swallowed = new OpenQuote(file, problems);
        for (var line = nextWithText(lines); line.isPresent() && !problems.tooMany(); line = nextWithText(lines)) {
            if (++count > maxRows) {
                problems.add(
                        FileRules.TOO_MANY_ROWS,
                        Place.line(file, line.get().number()),
                        "",
                        "more than " + Amount.of(maxRows, "rows") + "; the file is not read beyond this line");
                break;
            }
            row(header.get(), line.get(), swallowed).ifPresent(rows);
        }
        swallowed.endOfFile();
        if (count == 0 && layout == Layout.CUSTOMERS) {
            problems.add(
                    FileRules.NO_ROWS, Place.line(file, first.get().number()), "", "the file has a header and no rows");
        }
        return count;
    }

    private Optional<Header> header(String file, Line line) throws IOException {
        if (!fits(file, line)) {
            return Optional.empty();
        }
        Optional<String> flaw = DelimiterCheck.flaw(line.text());
        if (flaw.isPresent()) {
            problems.add(FileRules.DELIMITER, Place.line(file, line.number()), line.text(), flaw.get());
            return Optional.empty();
        }
        Quotes quotes = Quotes.of(line.text());
        if (quotes.flaw() != Quotes.Flaw.NONE) {
            problems.add(
                    FileRules.QUOTE_OVER_LINES,
                    new Place(file, line.number(), "", quotes.field()),
                    line.text(),
                    "the quotes of the header line do not match, from field " + quotes.field() + " on");
            return Optional.empty();
        }
        int fields = Quotes.fields(line.text());
        if (fields > FileLimits.FIELDS) {
            problems.add(
                    FileRules.TOO_MANY_FIELDS,
                    Place.line(file, line.number()),
                    "",
                    "the header line has " + fields + " fields, more than " + FileLimits.FIELDS);
            return Optional.empty();
        }
        return new HeaderReader(layout, settings, problems).read(file, line.number(), parser.parseLine(line.text()));
    }

    private Optional<CsvRow> row(Header header, Line line, OpenQuote swallowed) throws IOException {
        String file = header.file();
        if (!fits(file, line)) {
            return Optional.empty();
        }
        Quotes quotes = Quotes.of(line.text());
        if (quotes.flaw() == Quotes.Flaw.OPEN || swallowed.isOpen() && Quotes.odd(line.text())) {
            swallowed.oddLine(line, quotes.field());
            return Optional.empty();
        }
        int fields = Quotes.fields(line.text());
        boolean fits = header.fits(fields);
        if (swallowed.swallows(fits)) {
            return Optional.empty();
        }
        if (quotes.flaw() == Quotes.Flaw.MISPLACED) {
            problems.add(
                    FileRules.QUOTE_MISPLACED,
                    new Place(file, line.number(), name(header, quotes.field()), quotes.field()),
                    "",
                    "field " + quotes.field() + " has a quote in its middle, or text after its closing quote");
            return Optional.empty();
        }
        if (!fits) {
            problems.add(
                    FileRules.FIELD_COUNT,
                    Place.line(file, line.number()),
                    "",
                    "the row has " + Amount.of(fields, "fields") + ", the header has " + header.width());
            return Optional.empty();
        }
        String[] cells = parser.parseLine(line.text());
        return cellsFit(header, line, cells) ? Optional.of(new CsvRow(header, line.number(), cells)) : Optional.empty();
    }

    private boolean fits(String file, Line line) {
        if (line.cut()) {
            problems.add(FileRules.CELL_TOO_LONG, Place.line(file, line.number()), "", "the line is longer than 8 MiB");
            return false;
        }
        if (line.badByte() >= 0) {
            char character = line.text().charAt(line.badByte());
            problems.add(
                    FileRules.ENCODING,
                    Place.line(file, line.number()),
                    String.valueOf(character),
                    "byte " + (line.badByte() + 1)
                            + " of the line is not UTF-8; the file looks like Windows-1252, in which it is '"
                            + Printable.of(String.valueOf(character)) + "'");
        }
        return true;
    }

    private boolean cellsFit(Header header, Line line, String[] cells) {
        boolean fit = true;
        for (int i = 0; i < cells.length; i++) {
            Place place = new Place(header.file(), line.number(), header.names().get(i), i + 1);
            if (cells[i].length() > FileLimits.CELL) {
                problems.add(
                        FileRules.CELL_TOO_LONG,
                        place,
                        "",
                        "the cell has " + cells[i].length() + " characters, more than 1 MiB");
                fit = false;
            } else if (header.column(i).isPresent() && line.badByte() < 0) {
                // a wrongly read byte would only be complained of a second time
                CellCharacters.check(
                        cells[i].strip(), place, header.column(i).get().secret(), problems);
            }
        }
        return fit;
    }

    private static String name(Header header, int field) {
        return field <= header.width() ? header.names().get(field - 1) : "";
    }

    private static Optional<Line> nextWithText(LineReader lines) throws IOException {
        var line = lines.next();
        while (line.isPresent() && line.get().blank()) {
            line = lines.next();
        }
        return line;
    }
}
