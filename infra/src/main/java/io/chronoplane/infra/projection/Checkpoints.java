package io.chronoplane.infra.projection;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Where views are kept so that a restart folds only the tail of the log. A cache, never the truth.
public interface Checkpoints {

    /// What changed of one projection since a checkpoint of it.
    ///
    /// @param since    the position of that checkpoint; 0 when the changes are all that there is
    /// @param segments the changes, opaque, made as they are taken; each at most a few MiB
    record Change(String projection, int revision, long since, long position, Iterable<byte[]> segments) {}

    /// Hands out what is kept of a projection, oldest first. Blocks.
    ///
    /// @return the position up to which it holds; empty when nothing of that revision is kept
    Optional<Long> read(String projection, int revision, Consumer<byte[]> segments);

    /// Keeps changes of several projections, all or none. Blocks.
    ///
    /// @throws LostCheckpointException when the checkpoint that a change builds on is not there
    void save(List<Change> changes);

    /// Forgets a projection. Blocks.
    void clear(String projection);
}
