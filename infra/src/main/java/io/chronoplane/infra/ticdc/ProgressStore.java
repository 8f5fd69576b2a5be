package io.chronoplane.infra.ticdc;

import io.chronoplane.commands.ticdc.ChangefeedKey;
import java.util.Map;

/// Where it is kept how far changefeeds have come. Not in the log: a changefeed of everything would feed itself. Only
/// the owner of the lease writes.
public interface ProgressStore {

    /// All that is kept. Blocks.
    Map<ChangefeedKey, Progress> load();

    /// Keeps this instead of all that was kept; it is durable on return. Blocks.
    void save(Map<ChangefeedKey, Progress> all);
}
