package io.chronoplane.infra.log.conformance;

import io.chronoplane.infra.log.EventLog;
import io.chronoplane.infra.log.LogListener;
import io.chronoplane.infra.log.LogOptions;
import java.time.Duration;
import java.time.InstantSource;

/// What the suite asks of the log that it tests.
interface LogUnderTest {

    int MAX_QUEUED = 4;

    /// Opens the log on the storage of this test. Opened again, after it was closed, it goes on where it ended.
    EventLog open(LogOptions options, LogListener listener);

    /// How long to wait for what must come.
    default Duration patience() {
        return Duration.ofSeconds(20);
    }

    default EventLog open() {
        return open(batch -> {});
    }

    default EventLog open(LogListener listener) {
        return open(LogOptions.DEFAULTS, listener);
    }

    default EventLog open(InstantSource clock) {
        return open(options(clock), batch -> {});
    }

    default LogOptions options(InstantSource clock) {
        LogOptions defaults = LogOptions.DEFAULTS;
        return new LogOptions(defaults.maxQueued(), defaults.maxBatch(), defaults.reopenPause(), clock);
    }

    default LogOptions optionsWithShortQueue(InstantSource clock) {
        LogOptions defaults = LogOptions.DEFAULTS;
        return new LogOptions(MAX_QUEUED, defaults.maxBatch(), defaults.reopenPause(), clock);
    }
}
