package org.vsxibulk.vsxi.live;

import java.io.InputStream;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vsxibulk.vsxi.dialect.OutlineFacts;
import org.vsxibulk.vsxi.dialect.TableDialect;
import org.vsxibulk.vsxi.xml.BadXmlException;
import org.vsxibulk.vsxi.xml.Element;
import org.vsxibulk.vsxi.xml.EntryLine;
import org.vsxibulk.vsxi.xml.EntryScanner;
import org.vsxibulk.vsxi.xml.LineReader;
import org.vsxibulk.vsxi.xml.Outline;
import org.vsxibulk.vsxi.xml.Outlines;

/** Reads the documents of one table; knows the markup of its entries better from page to page. Used by one thread at a time. */
public final class PortionReader {

    private final TableDialect dialect;
    private final Outlines outlines = new Outlines();
    private final Map<Outline, OutlineFacts> facts = new IdentityHashMap<>();
    private final EntryLine line = new EntryLine();
    private final LineReader lines = new LineReader();

    public PortionReader(TableDialect dialect) {
        this.dialect = dialect;
    }

    /**
     * Begins with a document.
     *
     * @throws BadXmlException when it does not begin like one
     */
    public EntryScanner scan(InputStream document) {
        return new EntryScanner(document, outlines);
    }

    /**
     * The next entries; none at the end.
     *
     * @throws BadXmlException when the document is not well-formed, or has others than entries
     */
    public Optional<Portion> next(EntryScanner document) {
        Portion portion = new Portion();
        EntryScanner.Next next = EntryScanner.Next.MATCHED;
        while (next != EntryScanner.Next.NONE && !portion.isFull()) {
            next = document.next();
            if (next == EntryScanner.Next.MATCHED) {
                add(document.outline(), portion);
            } else if (next == EntryScanner.Next.PARSED) {
                add(requireEntry(document.element()), portion);
            }
        }
        return portion.size() == 0 ? Optional.empty() : Optional.of(portion);
    }

    private void add(Outline entry, Portion portion) {
        OutlineFacts read = facts.computeIfAbsent(entry, outline -> {
            requireEntry(outline.sample());
            return dialect.facts(outline);
        });
        line.of(entry);
        if (read.hasSecrets()) {
            add(line.entry(lines), portion);
        } else {
            portion.add(read.keyHash(), read.fieldsHash(), line.digest(), read.keyGaps(), List.of(), line);
        }
    }

    void add(Element entry, Portion portion) {
        List<String> hidden = dialect.secrets().read(entry);
        long digest = line.of(entry).digest();
        portion.add(
                dialect.keyHash(entry),
                dialect.fieldsHash(entry),
                digest,
                dialect.keyGaps(entry),
                hidden,
                hidden.isEmpty() ? line : line.of(dialect.secrets().hide(entry)));
    }

    private Element requireEntry(Element entry) {
        if (!entry.name().equals(dialect.names().entry())) {
            throw new BadXmlException(
                    "<" + entry.name() + "> among <" + dialect.names().entry() + ">");
        }
        return entry;
    }
}
