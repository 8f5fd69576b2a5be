package io.chronoplane.infra.refusal;

import java.util.List;

/// Keeps refused commands. One thread calls it.
public interface RefusalStore {

    /// The number of the newest one, 0 when there is none. Blocks.
    long last();

    /// Whether others keep theirs there too.
    default boolean isShared() {
        return false;
    }

    /// A number behind which so many are free, for whoever asked alone. Blocks.
    default long reserve(int count) {
        return last();
    }

    /// Keeps them; what lies outside of the limits then goes, the oldest first. Blocks.
    void save(List<RefusalRow> rows, long maxRows, long maxBytes);

    /// The newest that match, with a number less than `before`, newest first. Blocks.
    List<RefusalRow> find(RefusalFilter filter, long before, int limit);
}
