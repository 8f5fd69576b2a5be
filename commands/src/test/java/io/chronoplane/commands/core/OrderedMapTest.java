package io.chronoplane.commands.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OrderedMapTest {

    private final OrderedMap<String, Integer> map =
            OrderedMap.<String, Integer>of().with("b", 1).with("a", 2).with("c", 3);

    @Test
    void entries_comeInTheOrderOfTheirArrival() {
        assertThat(new ArrayList<>(map.asMap().keySet())).containsExactly("b", "a", "c");
        assertThat(map.values()).containsExactly(1, 2, 3);
        assertThat(map).hasToString("{b=1, a=2, c=3}");
    }

    @Test
    void with_keepsThePlace_forAKnownKey() {
        assertThat(map.with("b", 9).values()).containsExactly(9, 2, 3);
    }

    @Test
    void with_goesToTheEnd_forAKeyThatWasTakenOutBefore() {
        assertThat(map.without("b").with("b", 1).asMap().keySet()).containsExactly("a", "c", "b");
    }

    @Test
    void aChange_leavesTheMapItCameFromAsItWas() {
        map.with("d", 4);
        map.without("a");
        map.with("a", 7);
        assertThat(map.asMap()).containsExactly(Map.entry("b", 1), Map.entry("a", 2), Map.entry("c", 3));
    }

    @Test
    void without_givesTheSameMap_forAnUnknownKey() {
        assertThat(map.without("z")).isSameAs(map);
    }

    @Test
    void get_findsWhatIsThere_andNothingElse() {
        assertThat(map.get("a")).isEqualTo(2);
        assertThat(map.get("z")).isNull();
        assertThat(map.containsKey("a")).isTrue();
        assertThat(map.containsKey("z")).isFalse();
        assertThat(map.size()).isEqualTo(3);
        assertThat(map.isEmpty()).isFalse();
        assertThat(OrderedMap.of().isEmpty()).isTrue();
    }

    @Test
    void equality_restsOnEntriesAndOrder_notOnHistory() {
        OrderedMap<String, Integer> detour = OrderedMap.<String, Integer>of()
                .with("x", 0).with("b", 5).with("x", 1).without("x").with("a", 2).with("b", 1).with("c", 3);
        assertThat(detour).isEqualTo(map).hasSameHashCodeAs(map);
        assertThat(OrderedMap.copyOf(map.asMap())).isEqualTo(map);
        assertThat(map.without("b").with("b", 1)).isNotEqualTo(map);
        assertThat(map.with("c", 4)).isNotEqualTo(map);
        assertThat(map.without("c")).isNotEqualTo(map);
    }

    @Test
    void asMap_isReadOnly() {
        assertThatThrownBy(() -> map.asMap().put("d", 4)).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> map.values().remove(1)).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> map.asMap().entrySet().iterator().next().setValue(5))
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void copyOf_keepsTheOrderOfTheSource() {
        Map<String, Integer> source = new LinkedHashMap<>();
        List.of("q", "w", "e", "r", "t", "y").forEach(key -> source.put(key, key.hashCode()));
        assertThat(new ArrayList<>(OrderedMap.copyOf(source).asMap().entrySet()))
                .isEqualTo(new ArrayList<>(source.entrySet()));
    }
}
