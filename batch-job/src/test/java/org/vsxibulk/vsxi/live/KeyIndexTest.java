package org.vsxibulk.vsxi.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Keys are found by their hash, and told apart where hashes meet. */
class KeyIndexTest {

    /** Keys whose hashes take few values, so that most of them meet. */
    @Property(tries = 300)
    void everyKeyIsFoundAndEveryRepeatIsToldHoweverManyHashesMeet(
            @ForAll @Size(max = 200) List<@IntRange(max = 100) Integer> keys) {
        LongList hashes = new LongList(4);
        keys.forEach(key -> hashes.add(hash(key)));
        KeyIndex index = new KeyIndex(hashes);
        Map<Integer, Integer> firstOf = new HashMap<>();
        for (int i = 0; i < keys.size(); i++) {
            int key = keys.get(i);
            int before = index.add(i, other -> keys.get(other) == key);
            assertThat(before).isEqualTo(firstOf.getOrDefault(key, -1));
            firstOf.putIfAbsent(key, i);
        }
        for (int key = 0; key <= 101; key++) {
            int wanted = key;
            assertThat(index.find(hash(key), other -> keys.get(other) == wanted))
                    .isEqualTo(firstOf.getOrDefault(key, -1));
        }
    }

    private static long hash(int key) {
        return key % 3 == 0 ? 0 : key % 3 == 1 ? -1 : Long.MIN_VALUE;
    }

    @Test
    void aHashWithoutAnEntryIsNotFound() {
        KeyIndex index = new KeyIndex(new LongList(4));
        assertThat(index.find(7, position -> true)).isEqualTo(-1);
    }
}
