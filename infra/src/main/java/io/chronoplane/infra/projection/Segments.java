package io.chronoplane.infra.projection;

import java.util.Iterator;
import java.util.Map;
import java.util.Map.Entry;
import java.util.NoSuchElementException;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Views as sealed segments, made one by one as they are taken: all together could fill the heap.
///
/// @param views  null where one is gone
/// @param encode one view
/// @param seal   one segment
record Segments<V>(Map<String, @Nullable V> views, Function<V, byte[]> encode, UnaryOperator<byte[]> seal)
        implements Iterable<byte[]> {

    @Override
    public Iterator<byte[]> iterator() {
        Iterator<Entry<String, @Nullable V>> left = views.entrySet().iterator();
        return new Iterator<>() {

            @Override
            public boolean hasNext() {
                return left.hasNext();
            }

            @Override
            public byte[] next() {
                if (!left.hasNext()) {
                    throw new NoSuchElementException();
                }
                return seal.apply(pack(left).bytes());
            }
        };
    }

    private Segment pack(Iterator<Entry<String, @Nullable V>> left) {
        Segment segment = new Segment();
        while (left.hasNext() && !segment.isFull()) {
            Entry<String, @Nullable V> entry = left.next();
            V view = entry.getValue();
            segment.put(entry.getKey(), view == null ? null : encode.apply(view));
        }
        return segment;
    }
}
