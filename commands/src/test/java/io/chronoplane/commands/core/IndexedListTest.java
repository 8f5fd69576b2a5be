package io.chronoplane.commands.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class IndexedListTest {

    private static final IndexedList.Keys<String> LETTERS =
            text -> text.chars().mapToObj(letter -> String.valueOf((char) letter)).toList();

    private final IndexedList<String> list = IndexedList.of(List.of("ab", "bc", "ca"), LETTERS);

    @Test
    void aValue_isFoundByEachOfItsKeys_theFirstOneCounts() {
        assertThat(list.first("a")).isEqualTo("ab");
        assertThat(list.first("b")).isEqualTo("ab");
        assertThat(list.first("c")).isEqualTo("bc");
        assertThat(list.first("x")).isNull();
        assertThat(list.count("c")).isEqualTo(2);
        assertThat(list.count("x")).isZero();
    }

    @Test
    void aChangedValue_keepsItsPlace_andIsFoundByItsNewKeys() {
        IndexedList<String> changed = list.replaced("a", value -> "bx");
        assertThat(changed).containsExactly("bx", "bc", "ca");
        assertThat(changed.first("a")).isEqualTo("ca");
        assertThat(changed.first("x")).isEqualTo("bx");
        assertThat(list).containsExactly("ab", "bc", "ca");
    }

    @Test
    void aValueThatIsGone_isNotFound() {
        IndexedList<String> fewer = list.without("b");
        assertThat(fewer).containsExactly("bc", "ca");
        assertThat(fewer.first("b")).isEqualTo("bc");
        assertThat(fewer.without("b").first("b")).isNull();
    }

    @Test
    void aValueThatComesLater_isTheLast() {
        assertThat(list.without("a").plus("ab")).containsExactly("bc", "ca", "ab");
    }

    @Test
    void aKeyTwice_countsOnce() {
        IndexedList<String> twice = IndexedList.of(List.of("aa"), LETTERS);
        assertThat(twice.count("a")).isOne();
        assertThat(twice.replaced("a", value -> "aab").without("b")).isEmpty();
    }

    @Test
    void aKeyOfNoValue_isAMistake() {
        assertThatThrownBy(() -> list.without("x")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> list.replaced("x", value -> value)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> list.get(3)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> list.get(-1)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void aList_isEqualToAnyWithTheSameValues_andStaysItselfWhenIndexedAgain() {
        assertThat(list).isEqualTo(List.of("ab", "bc", "ca")).hasSameHashCodeAs(List.of("ab", "bc", "ca"));
        assertThat(List.of("ab", "bc", "ca")).isEqualTo(list);
        assertThat(IndexedList.of(list, LETTERS)).isSameAs(list);
        assertThat(list.getLast()).isEqualTo("ca");
    }

    @Test
    void randomChanges_leadToTheSame_asInAPlainList() {
        for (long seed = 0; seed < 30; seed++) {
            Random random = new Random(seed);
            List<String> model = new ArrayList<>();
            IndexedList<String> indexed = IndexedList.of(List.of(), LETTERS);
            for (int step = 0; step < 1_000; step++) {
                String where = "seed " + seed + ", step " + step;
                String key = letter(random);
                @Nullable String found = first(model, key);
                assertThat(indexed.first(key)).as(where).isEqualTo(found);
                assertThat(indexed.count(key)).as(where).isEqualTo(all(model, key).size());
                String value = letter(random) + letter(random) + letter(random);
                if (found == null || random.nextInt(3) == 0) {
                    indexed = indexed.plus(value);
                    model.add(value);
                } else if (random.nextBoolean()) {
                    indexed = indexed.replaced(key, before -> before.charAt(0) + value);
                    model.set(model.indexOf(found), found.charAt(0) + value);
                } else {
                    indexed = indexed.without(key);
                    model.remove(found);
                }
                if (step % 20 == 0) {
                    assertThat(indexed).as(where).isEqualTo(model);
                }
            }
        }
    }

    private static @Nullable String first(List<String> model, String key) {
        return all(model, key).stream().findFirst().orElse(null);
    }

    private static List<String> all(List<String> model, String key) {
        return model.stream().filter(value -> value.contains(key)).toList();
    }

    private static String letter(Random random) {
        return String.valueOf((char) ('a' + random.nextInt(12)));
    }
}
