package io.chronoplane.commands.core;

import java.util.AbstractList;
import java.util.Iterator;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// An immutable list whose values are also found by keys: a value may have several, and share them with others. A
/// changed list shares all but a few nodes with the one it came from, so that a state with thousands of entries can
/// be folded event by event: every operation takes O(log n) for each key of the value that it concerns.
///
/// Equal to every list that has equal values in the same order.
public final class IndexedList<V> extends AbstractList<V> {

    /// Names the keys of a value.
    @FunctionalInterface
    public interface Keys<V> {
        List<String> of(V value);
    }

    private final Keys<V> keys;

    /// The values by insertion number.
    private final Tree<Long, V> values;

    /// The insertion numbers of the values that have a key.
    private final Tree<String, Tree<Long, Long>> places;

    private final long nextPlace;

    private IndexedList(Keys<V> keys, Tree<Long, V> values, Tree<String, Tree<Long, Long>> places, long nextPlace) {
        this.keys = keys;
        this.values = values;
        this.places = places;
        this.nextPlace = nextPlace;
    }

    /// The same values; itself when they are in such a list already, whose keys are then taken to be the same.
    public static <V> IndexedList<V> of(List<V> values, Keys<V> keys) {
        if (values instanceof IndexedList<V> indexed) {
            return indexed;
        }
        IndexedList<V> list = new IndexedList<>(keys, Tree.empty(), Tree.empty(), 0);
        for (V value : values) {
            list = list.plus(value);
        }
        return list;
    }

    /// The list with one more value at its end.
    public IndexedList<V> plus(V value) {
        return new IndexedList<>(
                keys, values.with(nextPlace, value), linked(places, keys.of(value), nextPlace), nextPlace + 1);
    }

    /// The list with the first value of a key changed, in its place.
    ///
    /// @throws IllegalArgumentException when no value has the key
    public IndexedList<V> replaced(String key, UnaryOperator<V> change) {
        long place = known(key);
        V before = value(place);
        V after = change.apply(before);
        List<String> old = keys.of(before);
        List<String> now = keys.of(after);
        return new IndexedList<>(
                keys,
                values.with(place, after),
                old.equals(now) ? places : linked(unlinked(places, old, place), now, place),
                nextPlace);
    }

    /// The list without the first value of a key.
    ///
    /// @throws IllegalArgumentException when no value has the key
    public IndexedList<V> without(String key) {
        long place = known(key);
        return new IndexedList<>(
                keys, values.without(place), unlinked(places, keys.of(value(place)), place), nextPlace);
    }

    /// The first value that has the key, null when none has.
    public @Nullable V first(String key) {
        Tree<Long, Long> found = places.get(key);
        return found == null ? null : value(found.at(0));
    }

    /// How many values have the key.
    public int count(String key) {
        Tree<Long, Long> found = places.get(key);
        return found == null ? 0 : found.size();
    }

    @Override
    public V get(int index) {
        return values.at(index);
    }

    @Override
    public int size() {
        return values.size();
    }

    @Override
    public Iterator<V> iterator() {
        return values.values();
    }

    private long known(String key) {
        Tree<Long, Long> found = places.get(key);
        if (found == null) {
            throw new IllegalArgumentException("nothing is found by " + key);
        }
        return found.at(0);
    }

    private V value(long place) {
        V value = values.get(place);
        if (value == null) {
            throw new IllegalStateException("the index names a place without a value");
        }
        return value;
    }

    private static Tree<String, Tree<Long, Long>> linked(
            Tree<String, Tree<Long, Long>> places, List<String> keys, long place) {
        Tree<String, Tree<Long, Long>> more = places;
        for (String key : keys) {
            Tree<Long, Long> others = more.get(key);
            Tree<Long, Long> all = others == null ? Tree.empty() : others;
            more = more.with(key, all.with(place, place));
        }
        return more;
    }

    private static Tree<String, Tree<Long, Long>> unlinked(
            Tree<String, Tree<Long, Long>> places, List<String> keys, long place) {
        Tree<String, Tree<Long, Long>> fewer = places;
        for (String key : keys) {
            Tree<Long, Long> all = fewer.get(key);
            if (all != null) {
                Tree<Long, Long> others = all.without(place);
                fewer = others.size() == 0 ? fewer.without(key) : fewer.with(key, others);
            }
        }
        return fewer;
    }
}
