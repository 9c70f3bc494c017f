package org.vsxibulk.simulator.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.vsxibulk.simulator.personality.Personality;
import org.vsxibulk.simulator.personality.TableTraits;
import org.vsxibulk.simulator.xml.Element;

class SlotsTest {
    private final TableTraits indexes = Personality.standard().tables().stream()
            .filter(table -> table.token().equals("route_index"))
            .findFirst()
            .orElseThrow();

    @Test
    void anyMixOfInsertsAndDeletesReadsLikeAPlainList() {
        TableStore table = new TableStore(indexes);
        List<String> model = new ArrayList<>();
        Random random = new Random(7);
        for (int round = 0; round < 6000; round++) {
            boolean shrink = round > 3000;
            String id = String.valueOf(random.nextInt(4000));
            if (random.nextInt(10) < (shrink ? 9 : 2) && !model.isEmpty()) {
                String gone = shrink ? model.get(random.nextInt(model.size())) : id;
                assertThat(table.delete(List.of(indexes.key(List.of(gone))))).isEqualTo(model.remove(gone) ? 1 : 0);
            } else {
                table.update(
                        List.of(Element.parent(indexes.entry(), List.of(Element.leaf("tid", id)))), UpdateStyle.MERGE);
                if (!model.contains(id)) {
                    model.add(id);
                }
            }
            if (round % 97 == 0) {
                int from = random.nextInt(model.size() + 2);
                assertThat(page(table, from, 40))
                        .isEqualTo(model.stream().skip(from).limit(40).toList());
            }
        }
        assertThat(page(table, 0, Integer.MAX_VALUE)).isEqualTo(model);
        assertThat(table.size()).isEqualTo(model.size());
    }

    private static List<String> page(TableStore table, int from, int count) {
        List<String> ids = new ArrayList<>();
        table.visit(from, count, entry -> ids.add(entry.keyField(0)));
        return ids;
    }
}
