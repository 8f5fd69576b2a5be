package io.chronoplane.infra.ticdc;

import java.util.List;

/// A changefeed that runs. Any thread.
public interface Flow extends AutoCloseable {

    /// Everything up to it has been delivered. Never decreases.
    long checkpointTs();

    /// Everything up to it has been received. Never decreases, and is never less than [#checkpointTs()].
    long resolvedTs();

    /// The tables that it replicates now.
    List<Long> tableIds();

    /// Ends it, in bounded time. Once it returns nothing more is sent, and the listener is not called again.
    @Override
    void close();
}
