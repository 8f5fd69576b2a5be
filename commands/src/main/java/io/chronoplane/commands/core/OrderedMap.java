package io.chronoplane.commands.core;

import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// An immutable map that keeps its keys in the order in which they came. A changed map shares all but a few
/// nodes with the one it came from, so that a state with thousands of entries can be folded event by event:
/// [#with], [#without] and [#get] take O(log n).
///
/// Two maps are equal when they hold the same entries in the same order, because the order is shown.
///
/// @param <K> keys, whose natural order must be consistent with `equals`; never null
/// @param <V> values, never null
public final class OrderedMap<K extends Comparable<K>, V> {

    private static final OrderedMap<?, ?> EMPTY = new OrderedMap<String, Object>(Tree.empty(), Tree.empty(), 0);

    /// Where each key stands: its insertion number.
    private final Tree<K, Long> places;

    /// The entries by insertion number.
    private final Tree<Long, Map.Entry<K, V>> entries;

    private final long nextPlace;

    private OrderedMap(Tree<K, Long> places, Tree<Long, Map.Entry<K, V>> entries, long nextPlace) {
        this.places = places;
        this.entries = entries;
        this.nextPlace = nextPlace;
    }

    @SuppressWarnings("unchecked") // it holds nothing, so it holds nothing of a wrong type
    public static <K extends Comparable<K>, V> OrderedMap<K, V> of() {
        return (OrderedMap<K, V>) EMPTY;
    }

    /// The entries of a map in the order of its iteration.
    public static <K extends Comparable<K>, V> OrderedMap<K, V> copyOf(Map<K, V> map) {
        OrderedMap<K, V> copy = of();
        for (Map.Entry<K, V> entry : map.entrySet()) {
            copy = copy.with(entry.getKey(), entry.getValue());
        }
        return copy;
    }

    /// The map with the key at that value. A new key goes to the end; a known one keeps its place.
    public OrderedMap<K, V> with(K key, V value) {
        Long place = places.get(key);
        Map.Entry<K, V> entry = Map.entry(key, value);
        return place == null
                ? new OrderedMap<>(places.with(key, nextPlace), entries.with(nextPlace, entry), nextPlace + 1)
                : new OrderedMap<>(places, entries.with(place, entry), nextPlace);
    }

    /// The map without the key; itself when it has no such key.
    public OrderedMap<K, V> without(K key) {
        Long place = places.get(key);
        return place == null ? this : new OrderedMap<>(places.without(key), entries.without(place), nextPlace);
    }

    /// The value of the key, null when it has none.
    public @Nullable V get(K key) {
        Long place = places.get(key);
        Map.Entry<K, V> entry = place == null ? null : entries.get(place);
        return entry == null ? null : entry.getValue();
    }

    public boolean containsKey(K key) {
        return places.get(key) != null;
    }

    public int size() {
        return places.size();
    }

    public boolean isEmpty() {
        return places.size() == 0;
    }

    /// A read-only view as the JDK's map, in order.
    public Map<K, V> asMap() {
        return new OrderedMapView<>(this, entries);
    }

    /// The values in order, read-only.
    public Collection<V> values() {
        return asMap().values();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof OrderedMap<?, ?> that && entries.sameValues(that.entries);
    }

    @Override
    public int hashCode() {
        return asMap().hashCode();
    }

    @Override
    public String toString() {
        return asMap().toString();
    }
}
