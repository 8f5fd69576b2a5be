package io.chronoplane.infra.past;

import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/// Some views of one entity at past moments, from which others can be folded in few steps. Views share what did not
/// change between them, so it holds little more than one view and the changes.
///
/// @param points the view right behind a position; position 0 is always there
record Trail(NavigableMap<Long, Optional<Object>> points) {

    private static final int MAX_POINTS = 64;

    static final Trail START = new Trail(new TreeMap<>(Map.of(0L, Optional.empty())));

    /// The last point at or before a position.
    Map.Entry<Long, Optional<Object>> before(long position) {
        return points.floorEntry(position);
    }

    /// With more points; of too many, every other one goes.
    Trail with(Map<Long, Optional<Object>> more) {
        NavigableMap<Long, Optional<Object>> all = new TreeMap<>(points);
        all.putAll(more);
        if (all.size() > MAX_POINTS) {
            boolean goes = false;
            for (var point = all.entrySet().iterator(); point.hasNext(); goes = !goes) {
                point.next();
                if (goes) {
                    point.remove();
                }
            }
        }
        return new Trail(all);
    }
}
