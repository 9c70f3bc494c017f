package org.vsxibulk.vsxi.xml;

import java.nio.charset.StandardCharsets;

/**
 * Texts that stand in a document as they are: without references, line breaks, and what the parser would refuse, replace or
 * put together from pieces. Everything else is the parser's.
 */
final class PlainText {

    /** Bytes; longer ones are left to the parser, which knows the limits. */
    private static final int LONGEST = 1 << 10;

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
            if (b >= 0 && (b < ' ' || b == '&' || b == '>' || b == '"')) {
                return -1;
            }
            ascii &= b >= 0;
        }
        return -1;
    }

    /** The decoder has U+FFFD in the place of bytes that are no UTF-8; the last two are no characters of XML. */
    private static boolean isText(String text) {
        return text.indexOf('\uFFFD') < 0 && text.indexOf('\uFFFE') < 0 && text.indexOf('\uFFFF') < 0;
    }
}
