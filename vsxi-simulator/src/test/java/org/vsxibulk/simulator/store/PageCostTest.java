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
        int last = table.size() - 1;
        nanosOfVisits(0);
        nanosOfVisits(last);

        long first = nanosOfVisits(0);
        long end = nanosOfVisits(last);

        // Walking there from the start would cost hundreds of times as much.
        assertThat(end).isLessThan(50 * first);
    }

    // Pages of one entry: what is left is the cost of finding the place.
    private long nanosOfVisits(int from) {
        long[] rounds = IntStream.range(0, 7)
                .mapToLong(round -> {
                    long start = System.nanoTime();
                    for (int i = 0; i < 300; i++) {
                        table.visit(from, 1, entry -> {});
                    }
                    return System.nanoTime() - start;
                })
                .sorted()
                .toArray();
        return rounds[0];
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
