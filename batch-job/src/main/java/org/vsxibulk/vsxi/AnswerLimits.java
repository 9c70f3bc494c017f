package org.vsxibulk.vsxi;

/**
 * What is taken from a switch at most. Its answers are untrusted, and each of these numbers keeps one kind of answer from
 * filling the memory or from having no end. All are far beyond what a switch in order sends (docs/architecture.md,
 * "Untrusted input").
 */
public final class AnswerLimits {

    /** Bytes of the status line or of one header. */
    public static final int HEADER_LINE = 1 << 16;

    /** Headers of one answer. */
    public static final int HEADERS = 200;

    /** Bytes that are read of an answer to a write, or of a refusal. */
    public static final int MESSAGE = 1 << 20;

    /** Bytes of statistics: some hundred for each address of each trunk with calls. */
    public static final int STATISTICS = 1 << 25;

    /** Bytes of one page of a download. */
    public static final long DOWNLOAD = 1L << 31;

    /** Bytes of one tag, comment, declaration or the like, and of the attributes in it. */
    public static final int MARKUP = 1 << 21;

    /** Elements inside each other. */
    public static final int DEPTH = 32;

    /** Characters of the name of an element or attribute. */
    public static final int NAME = 256;

    /** Characters of the texts of one entry of a table, or of one text of another document. */
    public static final int TEXT = 1 << 20;

    /** Attributes of one element. */
    public static final int ATTRIBUTES = 64;

    /** Characters of all attributes of one element: escaped for a snapshot, they stay below {@link #MARKUP}. */
    public static final int ATTRIBUTE_TEXT = 1 << 16;

    /** Elements of one entry of a table. */
    public static final int ENTRY_ELEMENTS = 10_000;

    /** Elements of a document that is read as a whole, for example statistics. */
    public static final int DOCUMENT_ELEMENTS = 500_000;

    /** Entries of one table, unless the settings say otherwise ({@code switch.max-entries}); about 40 bytes each are kept. */
    public static final int ENTRIES = 3_000_000;

    /** Characters of all secrets of one table, which are kept in memory only. */
    public static final int SECRETS = 1 << 24;

    private AnswerLimits() {}
}
