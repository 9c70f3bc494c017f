package org.vsxibulk.vsxi;

import java.util.zip.CRC32;
import java.util.zip.CRC32C;

/**
 * 64-bit hashes of texts: FNV-1a with the finaliser of MurmurHash3. Not for secrets against an attacker. What is put
 * together piece by piece between {@link #begin} and {@link #end} has the hash of the whole.
 */
public final class Hashing {

    private static final long OFFSET = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    private Hashing() {}

    public static long of(String text, long seed) {
        return end(add(begin(seed), text));
    }

    /** Of the first bytes, another one than of texts: the JVM has it by heart before any compiler has seen it. */
    public static long quick(byte[] bytes, int length) {
        CRC32 one = new CRC32();
        one.update(bytes, 0, length);
        CRC32C other = new CRC32C();
        other.update(bytes, 0, length);
        return end(one.getValue() << Integer.SIZE | other.getValue());
    }

    public static long begin(long seed) {
        return OFFSET ^ (seed * PRIME);
    }

    public static long add(long hash, String text) {
        long h = hash;
        for (int i = 0; i < text.length(); i++) {
            h = (h ^ text.charAt(i)) * PRIME;
        }
        return h;
    }

    public static long add(long hash, char c) {
        return (hash ^ c) * PRIME;
    }

    public static long add(long hash, long number) {
        return (hash ^ number) * PRIME;
    }

    public static long end(long hash) {
        long h = hash;
        h = (h ^ (h >>> 33)) * 0xff51afd7ed558ccdL;
        h = (h ^ (h >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return h ^ (h >>> 33);
    }
}
