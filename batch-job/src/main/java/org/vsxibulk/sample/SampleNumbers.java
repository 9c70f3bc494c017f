package org.vsxibulk.sample;

import java.util.Random;
import java.util.stream.IntStream;

/** North American numbers, each once: area and exchange begin with 2 to 9 and are not N11 (NANP). */
final class SampleNumbers {

    private static final int[] AREAS = {
        201, 202, 203, 205, 206, 207, 208, 209, 210, 212, 213, 214, 215, 216, 217, 218, 219, 224, 225, 228, 229, 231,
                234,
        239, 240, 248, 251, 252, 253, 254, 256, 260, 262, 267, 269, 270, 276, 281, 301, 302, 303, 304, 305, 307, 308,
                309,
        310, 312, 313, 314, 315, 316, 317, 318, 319, 320, 321, 323, 325, 330
    };

    /** Without 555, of which a part is fictitious, N11, and 976, which is pay-per-call. */
    private static final int[] EXCHANGES = IntStream.rangeClosed(200, 999)
            .filter(e -> e % 100 != 11 && e != 555 && e != 976)
            .toArray();

    private static final int LINES = 10_000;

    /** An area that no sample customer has a number in: forwarding there can neither loop nor hit an own number. */
    private static final int TARGET_AREA = 702;

    static final long CAPACITY = (long) AREAS.length * EXCHANGES.length * LINES;

    private SampleNumbers() {}

    /** The number at a place of the whole sequence; neighbours are consecutive within an exchange. */
    static String at(long index) {
        int exchange = (int) (index / LINES);
        return format(AREAS[exchange % AREAS.length], EXCHANGES[exchange / AREAS.length], (int) (index % LINES));
    }

    static String target(Random random) {
        return format(TARGET_AREA, EXCHANGES[random.nextInt(EXCHANGES.length)], random.nextInt(LINES));
    }

    private static String format(int area, int exchange, int line) {
        return "+" + (10_000_000_000L + area * 10_000_000L + exchange * 10_000L + line);
    }
}
