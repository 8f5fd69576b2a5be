package io.chronoplane.infra.projection;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/// A view of a map whose values are made each time that they are looked at.
final class LazyMap<K, V extends @Nullable Object, W extends @Nullable Object> extends AbstractMap<K, W> {

    private final Map<K, V> source;
    private final BiFunction<K, V, W> change;

    LazyMap(Map<K, V> source, BiFunction<K, V, W> change) {
        this.source = source;
        this.change = change;
    }

    @Override
    public Set<Entry<K, W>> entrySet() {
        return new AbstractSet<>() {

            @Override
            public Iterator<Entry<K, W>> iterator() {
                return source.entrySet().stream().map(LazyMap.this::changed).iterator();
            }

            @Override
            public int size() {
                return source.size();
            }
        };
    }

    private Entry<K, W> changed(Entry<K, V> entry) {
        return new SimpleImmutableEntry<>(entry.getKey(), change.apply(entry.getKey(), entry.getValue()));
    }
}
