package io.chronoplane.infra.refusal;

import java.util.List;

/// Keeps refused commands. One thread calls it.
public interface RefusalStore {

    /// The number of the newest one, 0 when there is none. Blocks.
    long last();

    /// Keeps them; what lies outside of the limits then goes, the oldest first. Blocks.
    void save(List<RefusalRow> rows, long maxRows, long maxBytes);

    /// The newest that match, with a number less than `before`, newest first. Blocks.
    List<RefusalRow> find(RefusalFilter filter, long before, int limit);
}
