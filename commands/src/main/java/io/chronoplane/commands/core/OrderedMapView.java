package io.chronoplane.commands.core;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// An [OrderedMap] as a read-only map of the JDK.
final class OrderedMapView<K extends Comparable<K>, V> extends AbstractMap<K, V> {

    private final OrderedMap<K, V> map;
    private final Tree<Long, Map.Entry<K, V>> entries;

    OrderedMapView(OrderedMap<K, V> map, Tree<Long, Map.Entry<K, V>> entries) {
        this.map = map;
        this.entries = entries;
    }

    @Override
    @SuppressWarnings("unchecked") // a key of another type is told apart by comparing, as in TreeMap
    public @Nullable V get(@Nullable Object key) {
        return key == null ? null : map.get((K) key);
    }

    @Override
    @SuppressWarnings("unchecked") // as above
    public boolean containsKey(@Nullable Object key) {
        return key != null && map.containsKey((K) key);
    }

    @Override
    public Set<Entry<K, V>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Entry<K, V>> iterator() {
                return entries.values();
            }

            @Override
            public int size() {
                return map.size();
            }
        };
    }
}
