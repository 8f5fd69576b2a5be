package io.chronoplane.infra.ticdc;

import io.chronoplane.commands.ticdc.ReplicaConfig;
import io.chronoplane.commands.ticdc.SinkUri;

/// Carries changes from the log to sinks. Any thread.
public interface Replicator {

    /// Opens the sink for real, and closes it again. Blocks, in bounded time.
    ///
    /// @throws SinkRejected when it cannot be opened, or the configuration does not fit it
    void verify(SinkUri sink, ReplicaConfig config) throws SinkRejected;

    /// Starts to replicate on threads of its own, and returns at once: what goes wrong, the sink's opening included, is
    /// told to the listener.
    Flow start(FlowSpec spec, FlowListener listener);
}
