package io.chronoplane.infra.projection;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Where views are kept so that a restart folds only the tail of the log. A cache, never the truth.
public interface Checkpoints {

    /// What is kept of one projection.
    ///
    /// @param position up to which the views hold
    /// @param views    payloads by entity id
    record Kept(long position, Map<String, byte[]> views) {}

    /// What changed of one projection since a checkpoint of it.
    ///
    /// @param since   the position of that checkpoint; 0 when the changes are all that there is
    /// @param changes payloads by entity id, null where the view is gone
    record Change(
            String projection, int revision, long since, long position, Map<String, byte @Nullable []> changes) {}

    /// Empty when nothing of that revision is kept. Blocks.
    Optional<Kept> find(String projection, int revision);

    /// Keeps changes of several projections, all or none. Blocks.
    ///
    /// @throws LostCheckpointException when the checkpoint that a change builds on is not there
    void save(List<Change> changes);

    /// Forgets a projection. Blocks.
    void clear(String projection);
}
