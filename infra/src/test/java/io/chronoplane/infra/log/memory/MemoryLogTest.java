package io.chronoplane.infra.log.memory;

import io.chronoplane.infra.log.EventLog;
import io.chronoplane.infra.log.LogListener;
import io.chronoplane.infra.log.LogOptions;
import io.chronoplane.infra.log.SequencedLog;
import io.chronoplane.infra.log.conformance.LogConformance;

/// The log in memory keeps the promises of a log.
final class MemoryLogTest extends LogConformance {

    private final MemoryStorage storage = new MemoryStorage();

    @Override
    protected EventLog openLog(LogOptions options, LogListener listener) {
        return new SequencedLog(storage, options, listener);
    }
}
