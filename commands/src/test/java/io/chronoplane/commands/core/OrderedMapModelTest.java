package io.chronoplane.commands.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Random changes, made to an [OrderedMap] and to the JDK's [LinkedHashMap], must lead to the same.
class OrderedMapModelTest {

    private static final int STEPS = 4_000;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 10, 100, 1_000})
    void randomChanges_leadToTheSame_asInALinkedHashMap(int keys) {
        for (long seed = 0; seed < 20; seed++) {
            compare(keys, seed);
        }
    }

    private static void compare(int keys, long seed) {
        Random random = new Random(seed);
        Map<Integer, Integer> model = new LinkedHashMap<>();
        OrderedMap<Integer, Integer> map = OrderedMap.of();
        for (int step = 0; step < STEPS; step++) {
            String where = "keys " + keys + ", seed " + seed + ", step " + step;
            int key = random.nextInt(keys);
            OrderedMap<Integer, Integer> before = map;
            if (random.nextInt(5) < 3) {
                map = map.with(key, step);
                model.put(key, step);
            } else {
                map = map.without(key);
                model.remove(key);
            }
            assertThat(map.get(key)).as(where).isEqualTo(model.get(key));
            assertThat(map.size()).as(where).isEqualTo(model.size());
            if (step % 97 == 0) {
                assertThat(new ArrayList<>(map.asMap().entrySet())).as(where)
                        .isEqualTo(new ArrayList<>(model.entrySet()));
                assertThat(OrderedMap.copyOf(model)).as(where).isEqualTo(map);
                assertThat(before.size()).as(where).isBetween(map.size() - 1, map.size() + 1);
            }
        }
    }
}
