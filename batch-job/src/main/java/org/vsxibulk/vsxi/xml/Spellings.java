package org.vsxibulk.vsxi.xml;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Names by their bytes, so that the same name is made once: a table has a few dozen. Not thread-safe. */
final class Spellings {

    /** Two that fall together push each other out. */
    private static final int SLOTS = 1 << 10;

    private final byte[][] spellings = new byte[SLOTS][];
    private final String[] names = new String[SLOTS];

    String name(byte[] bytes, int from, int to) {
        int hash = to - from;
        for (int i = from; i < to; i++) {
            hash = hash * 31 + bytes[i];
        }
        int slot = (hash ^ (hash >>> 15)) & (SLOTS - 1);
        byte[] known = spellings[slot];
        if (known == null || !Arrays.equals(known, 0, known.length, bytes, from, to)) {
            spellings[slot] = Arrays.copyOfRange(bytes, from, to);
            names[slot] = new String(bytes, from, to - from, StandardCharsets.UTF_8);
        }
        return names[slot];
    }
}
