package org.vsxibulk.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** Limits are generous: they catch what grows with the square of the rows, not what is a little slower. */
class LargeBaseTest {

    @Test
    void aMillionNumbersAreReadAndCompared() {
        var base = Assertions.assertTimeout(Duration.ofSeconds(20), () -> new Given().readText(base(10_000, 100, 0)));
        assertThat(base.problems()).isEmpty();
        assertThat(base.numbers()).isEqualTo(1_000_000);
    }

    @Test
    void aMillionNumbersThatAllStandTwiceAreReportedInShort() {
        var base =
                Assertions.assertTimeout(Duration.ofSeconds(20), () -> new Given().readText(base(10_000, 100, 5_000)));
        assertThat(base.rejectedLines()).hasSize(10_000);
        assertThat(base.problems()).hasSizeLessThan(100_000);
    }

    /** @param repeatAfter after how many rows the same numbers come again; 0 for never */
    static String base(int rows, int perRow, int repeatAfter) {
        var text = new StringBuilder(Given.HEADER).append('\n');
        for (int row = 0; row < rows; row++) {
            int block = repeatAfter == 0 ? row : row % repeatAfter;
            // 200 numbers a row, 50 rows an exchange, 40 exchanges an area
            int exchange = block / 50;
            long first = (1212L + exchange / 40) * 10_000_000 + (220L + exchange % 40) * 10_000 + block % 50 * 200;
            String dids = IntStream.range(0, perRow)
                    .mapToObj(i -> "+" + (first + 2 * i))
                    .collect(Collectors.joining(";"));
            text.append("C" + row + ",Customer " + row + "," + (5000 + row) + ",,,peering,198.51." + row / 250 + "."
                    + (row % 250 + 1) + ",,,,3," + dids + ",,+1310555" + String.format("%04d", row) + ",,\n");
        }
        return text.toString();
    }
}
