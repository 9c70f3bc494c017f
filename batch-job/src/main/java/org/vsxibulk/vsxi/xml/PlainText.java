package org.vsxibulk.vsxi.xml;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Texts that stand in a document as {@link ElementWriter} writes them, but for line breaks: with its references and no
 * others, and without what the parser would refuse, replace or put together from pieces. Everything else is the parser's.
 */
final class PlainText {

    /** Bytes; longer ones are left to the parser, which knows the limits. */
    private static final int LONGEST = 1 << 10;

    private static final List<byte[]> REFERENCES = Stream.of("&amp;", "&lt;", "&gt;", "&quot;")
            .map(reference -> reference.getBytes(StandardCharsets.US_ASCII))
            .toList();

    private PlainText() {}

    /** Where the text that begins at a position ends, which is the next tag; -1 when it is none of these texts. */
    static int end(byte[] bytes, int from, int limit) {
        int most = Math.min(limit, from + LONGEST);
        boolean ascii = true;
        for (int i = from; i < most; i++) {
            byte b = bytes[i];
            if (b == '<') {
                return ascii || isText(new String(bytes, from, i - from, StandardCharsets.UTF_8)) ? i : -1;
            }
            if (b >= 0 && (b < ' ' || b == '>' || b == '"') || b == '&' && !isReference(bytes, i, limit)) {
                return -1;
            }
            ascii &= b >= 0;
        }
        return -1;
    }

    private static boolean isReference(byte[] bytes, int from, int limit) {
        for (byte[] reference : REFERENCES) {
            int end = from + reference.length;
            if (end <= limit && Arrays.equals(bytes, from, end, reference, 0, reference.length)) {
                return true;
            }
        }
        return false;
    }

    /** What a text says. */
    static String of(byte[] bytes, int from, int to) {
        return LineReader.unescaped(new String(bytes, from, to - from, StandardCharsets.UTF_8));
    }

    /** The decoder has U+FFFD in the place of bytes that are no UTF-8; the last two are no characters of XML. */
    private static boolean isText(String text) {
        return text.indexOf('\uFFFD') < 0 && text.indexOf('\uFFFE') < 0 && text.indexOf('\uFFFF') < 0;
    }
}
