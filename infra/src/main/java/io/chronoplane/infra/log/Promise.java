package io.chronoplane.infra.log;

import java.time.InstantSource;

/// What the log has promised about its timestamps: once one was given out as resolved, no event comes that is not
/// behind it, also when the clock steps back.
final class Promise {

    private final InstantSource clock;
    private final boolean shared;

    // Guarded by this.
    private long promisedMillis;
    private long last;
    private boolean writing;

    /// @param last   the timestamp of the last event
    /// @param shared whether others append too: then nothing can be promised behind the last event
    Promise(InstantSource clock, long last, boolean shared) {
        this.clock = clock;
        this.shared = shared;
        this.last = last;
    }

    /// See [EventLog#resolved()].
    synchronized long resolved() {
        if (!writing && !shared) {
            promisedMillis = Math.max(promisedMillis, clock.millis());
        }
        return Math.max(last, (promisedMillis << Tso.COUNTER_BITS) - 1);
    }

    /// From here on nothing is promised, until [#end].
    ///
    /// @return the time of the events that are about to be written, in epoch milliseconds
    synchronized long begin() {
        writing = true;
        return Math.max(promisedMillis, clock.millis());
    }

    /// What was about to be written can be read, or will never come.
    ///
    /// @param lastTso the timestamp of the last event
    synchronized void end(long lastTso) {
        writing = false;
        last = lastTso;
    }
}
