package org.vsxibulk.vsxi.xml;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * Where the texts of an entry stand among its markup: each between a start tag and the end tag that follows it at once.
 *
 * @param from first byte of each text
 * @param to behind its last byte
 */
record Places(int[] from, int[] to) {

    /** Of an entry that a parser has read; none when it has more than tags and plain texts. */
    static Optional<Places> in(byte[] entry) {
        int[] from = new int[entry.length];
        int[] to = new int[entry.length];
        int count = 0;
        int tag = 0;
        while (true) {
            int text = endOfTag(entry, tag, entry.length);
            if (text < 0) {
                return Optional.empty();
            }
            if (text == entry.length) {
                return Optional.of(new Places(Arrays.copyOf(from, count), Arrays.copyOf(to, count)));
            }
            boolean opens = opens(entry, tag, text);
            int next = PlainText.end(entry, text, entry.length);
            if (opens && next >= 0 && entry[next + 1] == '/') {
                from[count] = text;
                to[count++] = next;
            } else {
                next = XmlSpace.end(entry, text, entry.length);
                if (next == entry.length || entry[next] != '<' || opens && entry[next + 1] == '/') {
                    return Optional.empty();
                }
            }
            tag = next;
        }
    }

    /**
     * End of an element that begins at a position: where its end tag ends. -1 when it does not end before the limit, or when
     * more than elements and texts stand in it.
     */
    static int endOfElement(byte[] bytes, int from, int limit) {
        int depth = 0;
        int tag = from;
        while (true) {
            int end = endOfTag(bytes, tag, limit);
            if (end < 0) {
                return -1;
            }
            depth += bytes[tag + 1] == '/' ? -1 : opens(bytes, tag, end) ? 1 : 0;
            if (depth <= 0) {
                return depth < 0 ? -1 : end;
            }
            tag = end;
            while (tag < limit && bytes[tag] != '<') {
                tag++;
            }
        }
    }

    /** -1 when no tag begins here, or it does not end before the limit. */
    private static int endOfTag(byte[] bytes, int from, int limit) {
        if (limit - from < 3 || bytes[from] != '<' || bytes[from + 1] == '!' || bytes[from + 1] == '?') {
            return -1;
        }
        byte quote = 0;
        for (int i = from + 1; i < limit; i++) {
            byte b = bytes[i];
            if (quote != 0) {
                quote = b == quote ? 0 : quote;
            } else if (b == '>') {
                return i + 1;
            } else if (b == '"' || b == '\'') {
                quote = b;
            }
        }
        return -1;
    }

    private static boolean opens(byte[] bytes, int tag, int end) {
        return bytes[tag + 1] != '/' && bytes[end - 2] != '/';
    }

    int count() {
        return from.length;
    }

    String text(byte[] entry, int place) {
        return PlainText.of(entry, from[place], to[place]);
    }

    /** The entry with other texts in the places. */
    byte[] filled(byte[] entry, IntFunction<String> text) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(entry.length);
        int done = 0;
        for (int i = 0; i < from.length; i++) {
            out.write(entry, done, from[i] - done);
            out.writeBytes(text.apply(i).getBytes(StandardCharsets.UTF_8));
            done = to[i];
        }
        out.write(entry, done, entry.length - done);
        return out.toByteArray();
    }
}
