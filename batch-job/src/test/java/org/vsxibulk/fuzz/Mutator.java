package org.vsxibulk.fuzz;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Damages a file in one to four ways, as wires, editors and attackers do. */
final class Mutator {

    private static final List<byte[]> NASTY = Stream.of(
                    "\u0000",
                    "\u0001",
                    "\u001b[2J",
                    "\r",
                    "\n",
                    "\t",
                    "\u0085",
                    "\u009b",
                    "\u00a0",
                    "\u200b",
                    "\u202e",
                    "\u2028",
                    "\u2066",
                    "\ufeff",
                    "\ufffe",
                    "\uffff",
                    "\ud83d\ude00",
                    "\u0661",
                    "\uff1d",
                    "\"",
                    "\"\"",
                    "'",
                    ",",
                    ";",
                    ",,,,",
                    ";;;;",
                    "\\",
                    "/",
                    "../",
                    "..",
                    "=",
                    "=1+1",
                    "+",
                    "-",
                    "@",
                    "%",
                    "%00",
                    "${x}",
                    "{{x}}",
                    "<",
                    ">",
                    "&",
                    "&amp;",
                    "&x;",
                    "&#0;",
                    "&#1;",
                    "&#xD800;",
                    "&#x110000;",
                    "<!--",
                    "-->",
                    "<![CDATA[",
                    "]]>",
                    "<a>",
                    "</a>",
                    "<a/>",
                    "<?x?>",
                    "<!DOCTYPE a>",
                    "<script>",
                    "*a",
                    "&a",
                    "!!x",
                    "- ",
                    ": ",
                    "? ",
                    "|",
                    ">-",
                    "#",
                    "[",
                    "]",
                    "{",
                    "}",
                    "~",
                    "null",
                    "true",
                    "0",
                    "-1",
                    "1e309",
                    "0x10",
                    "2147483648",
                    "9223372036854775808",
                    "99999999999999999999999999",
                    "0.0.0.0",
                    "999.1.1.1",
                    "[::]",
                    "*",
                    "+1",
                    "(?",
                    "(((",
                    "x".repeat(3_000),
                    "9".repeat(3_000),
                    "[".repeat(3_000),
                    "(".repeat(3_000))
            .map(text -> text.getBytes(StandardCharsets.UTF_8))
            .toList();

    private static final List<byte[]> BROKEN = List.of(
            new byte[] {(byte) 0xc3},
            new byte[] {(byte) 0x80},
            new byte[] {(byte) 0xed, (byte) 0xa0, (byte) 0x80},
            new byte[] {(byte) 0xf8, (byte) 0x88, (byte) 0x80, (byte) 0x80, (byte) 0x80},
            new byte[] {(byte) 0xc0, (byte) 0xaf},
            new byte[] {(byte) 0xff, (byte) 0xfe});

    private static final List<Charset> FOREIGN = List.of(
            StandardCharsets.UTF_16,
            StandardCharsets.UTF_16LE,
            StandardCharsets.ISO_8859_1,
            Charset.forName("windows-1252"),
            Charset.forName("UTF-32"));

    private Mutator() {}

    static byte[] mutate(byte[] valid, Random random) {
        byte[] bytes = valid;
        for (int i = Math.max(0, random.nextInt(6) - 2); i >= 0; i--) {
            bytes = once(bytes, random);
        }
        return bytes;
    }

    private static byte[] once(byte[] bytes, Random random) {
        int from = random.nextInt(bytes.length + 1);
        int to = Math.min(bytes.length, from + length(random));
        return switch (random.nextInt(12)) {
            case 0 -> flipped(bytes, random);
            case 1 -> Arrays.copyOf(bytes, from);
            case 2 -> spliced(bytes, from, to, new byte[0]);
            case 3 -> spliced(bytes, from, from, Arrays.copyOfRange(bytes, from, to));
            case 4 -> {
                byte[] piece = Arrays.copyOfRange(bytes, from, to);
                byte[] rest = spliced(bytes, from, to, new byte[0]);
                int at = random.nextInt(rest.length + 1);
                yield spliced(rest, at, at, piece);
            }
            case 5, 6, 7 -> spliced(bytes, from, from, any(NASTY, random));
            case 8 -> spliced(bytes, from, to, any(NASTY, random));
            case 9 -> inPlaceOfANumber(bytes, from, random);
            case 10 -> spliced(bytes, from, from, any(BROKEN, random));
            default ->
                random.nextInt(4) > 0
                        ? spliced(bytes, from, from, repeated(any(NASTY, random), random))
                        : new String(bytes, StandardCharsets.UTF_8).getBytes(any(FOREIGN, random));
        };
    }

    private static int length(Random random) {
        return 1 << random.nextInt(9);
    }

    private static byte[] flipped(byte[] bytes, Random random) {
        byte[] flipped = bytes.clone();
        if (flipped.length > 0) {
            flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return flipped;
    }

    private static byte[] repeated(byte[] piece, Random random) {
        byte[] many = new byte[Math.min(1 << 17, piece.length * (1 << random.nextInt(12)))];
        for (int i = 0; i < many.length; i++) {
            many[i] = piece[i % piece.length];
        }
        return many;
    }

    /** The next run of digits gives way to a number that is too large for something. */
    private static byte[] inPlaceOfANumber(byte[] bytes, int from, Random random) {
        int start = from;
        while (start < bytes.length && !digit(bytes[start])) {
            start++;
        }
        int end = start;
        while (end < bytes.length && digit(bytes[end])) {
            end++;
        }
        return spliced(bytes, start, end, any(NASTY, random));
    }

    private static boolean digit(byte character) {
        return character >= '0' && character <= '9';
    }

    private static byte[] spliced(byte[] bytes, int from, int to, byte[] piece) {
        byte[] spliced = new byte[bytes.length - (to - from) + piece.length];
        System.arraycopy(bytes, 0, spliced, 0, from);
        System.arraycopy(piece, 0, spliced, from, piece.length);
        System.arraycopy(bytes, to, spliced, from + piece.length, bytes.length - to);
        return spliced;
    }

    private static <T> T any(List<T> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }
}
