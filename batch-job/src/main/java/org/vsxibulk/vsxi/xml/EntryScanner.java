package org.vsxibulk.vsxi.xml;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The entries of a document, as {@link EntryStream} gives them, but most of them without the parser: an entry whose markup
 * is known is read by its {@link Outline}. All else is the parser's, an entry of its own or, wherever a document is not just
 * tags and texts, its whole rest. Not thread-safe.
 */
public final class EntryScanner implements AutoCloseable {

    /** How the next entry was read. */
    public enum Next {
        /** It is the one that {@link #outline} has matched last. */
        MATCHED,
        /** It is {@link #element}. */
        PARSED,
        /** There is none: the document has ended well-formed. */
        NONE
    }

    /** Bytes of an entry that is looked at here; longer ones are the parser's. */
    private static final int LONGEST_ENTRY = 1 << 16;

    private static final int LONGEST_HEAD = 512;

    private static final Pattern HEAD =
            Pattern.compile("(?:<\\?xml version=([\"'])1\\.0\\1(?: encoding=([\"'])(?i:utf-8)\\2)?"
                    + "(?: standalone=([\"'])(?:yes|no)\\3)? ?\\?>)?[ \\t\\r\\n]*<([A-Za-z_][A-Za-z0-9_.-]{0,99})>");

    private final Window window;
    private final Outlines outlines;
    private final String root;
    private @Nullable EntryStream parser;
    private @Nullable Outline outline;
    private @Nullable Element element;

    /**
     * Reads up to the root.
     *
     * @param outlines what is known of such entries; grows
     * @throws BadXmlException when that is not XML
     */
    public EntryScanner(InputStream document, Outlines outlines) {
        this.window = new Window(document);
        this.outlines = outlines;
        this.root = plainRoot().orElseGet(() -> {
            parser = EntryStream.of(window.rest());
            return parser.root();
        });
    }

    /** Passes by the beginning of a document, when it is in UTF-8 and begins with a root without attributes. */
    private Optional<String> plainRoot() {
        window.has(LONGEST_HEAD);
        int length = Math.min(LONGEST_HEAD, window.limit() - window.at());
        Matcher head = HEAD.matcher(new String(window.bytes(), window.at(), length, StandardCharsets.ISO_8859_1));
        if (!head.lookingAt()) {
            return Optional.empty();
        }
        window.moveTo(window.at() + head.end());
        return Optional.of(head.group(4));
    }

    /** Name of the root. */
    public String root() {
        return root;
    }

    /**
     * Goes to the next entry.
     *
     * @throws BadXmlException when the document is not well-formed, or goes beyond the limits
     */
    public Next next() {
        if (parser != null) {
            return parsed(parser);
        }
        window.has(LONGEST_ENTRY);
        window.moveTo(XmlSpace.end(window.bytes(), window.at(), window.limit()));
        outline = outlines.match(window.bytes(), window.at(), window.limit());
        if (outline != null) {
            window.moveTo(outline.end());
            return Next.MATCHED;
        }
        return outlines.isFull() || !isUnknownEntry() ? rest() : Next.PARSED;
    }

    /** Reads an entry whose markup is new, and remembers it. */
    private boolean isUnknownEntry() {
        int most = Math.min(window.limit(), window.at() + LONGEST_ENTRY);
        int end = Places.endOfElement(window.bytes(), window.at(), most);
        if (end < 0) {
            return false;
        }
        byte[] entry = Arrays.copyOfRange(window.bytes(), window.at(), end);
        element = EntryStream.entry(entry);
        outlines.learn(entry, element);
        window.moveTo(end);
        return true;
    }

    private Next rest() {
        parser = EntryStream.within(root, window.rest());
        return parsed(parser);
    }

    private Next parsed(EntryStream entries) {
        element = entries.next().orElse(null);
        return element == null ? Next.NONE : Next.PARSED;
    }

    /** What has matched the entry. */
    public Outline outline() {
        return Objects.requireNonNull(outline);
    }

    /** The entry that the parser has read. */
    public Element element() {
        return Objects.requireNonNull(element);
    }

    @Override
    public void close() {
        if (parser != null) {
            parser.close();
        }
    }
}
