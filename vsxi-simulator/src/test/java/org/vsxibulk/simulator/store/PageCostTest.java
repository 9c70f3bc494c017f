package org.vsxibulk.simulator.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.vsxibulk.simulator.personality.Personality;
import org.vsxibulk.simulator.personality.TableTraits;
import org.vsxibulk.simulator.xml.Element;

class PageCostTest {
    private static final int ENTRIES = 300_000;
    private static final int PAGE = 100;

    private final TableTraits mappings = Personality.standard().tables().stream()
            .filter(table -> table.token().equals("digit_mapping"))
            .findFirst()
            .orElseThrow();
    private final TableStore table = new TableStore(mappings);

    @Test
    void aPageAtTheEndOfALargeTableCostsWhatTheFirstOneCosts() {
        table.update(IntStream.range(0, ENTRIES).mapToObj(this::mapping).toList(), UpdateStyle.REPLACE);
        // Holes in front are what makes a position differ from a slot.
        table.delete(IntStream.range(0, ENTRIES / 3)
                .map(i -> i * 2)
                .mapToObj(i -> mappings.key(mapping(i)))
                .toList());
        int last = table.size() - PAGE;
        median(0);
        median(last);

        long first = median(0);
        long end = median(last);

        // Walking to the end instead would cost two thousand times as much.
        assertThat(end).isLessThan(50 * first);
    }

    private long median(int from) {
        long[] nanos = IntStream.range(0, 51)
                .mapToLong(i -> {
                    long start = System.nanoTime();
                    assertThat(table.visit(from, PAGE, entry -> {})).isEqualTo(PAGE);
                    return System.nanoTime() - start;
                })
                .sorted()
                .toArray();
        return nanos[nanos.length / 2];
    }

    private Element mapping(int i) {
        return Element.parent(
                mappings.entry(),
                List.of(
                        Element.leaf("dtid", "5000"),
                        Element.leaf("digitMatch", String.valueOf(i)),
                        Element.leaf("replaceDigits", "1")));
    }
}
