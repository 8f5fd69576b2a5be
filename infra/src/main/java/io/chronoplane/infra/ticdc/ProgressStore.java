package io.chronoplane.infra.ticdc;

import io.chronoplane.commands.ticdc.ChangefeedKey;
import io.chronoplane.infra.cluster.Lease;
import java.util.List;
import java.util.Map;

/// Where it is kept how far changefeeds have come. Not in the log: a changefeed of everything would feed itself. Only
/// the capture that has a changefeed's lease writes of it.
public interface ProgressStore {

    /// All that is kept. Blocks.
    Map<ChangefeedKey, Progress> load();

    /// Keeps these in place of what was kept of the same changefeeds, but for those whose lease is not held any more; it
    /// is durable on return. Blocks.
    void save(List<Checkpoint> moved);

    /// Keeps nothing of a changefeed any more, if the lease is still held. Blocks.
    void forget(ChangefeedKey key, Lease lease);
}
