package io.chronoplane.infra.kafka;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/// Wakes one thread that waits for more. Ringing it costs next to nothing while nobody waits.
final class Doorbell {

    private volatile boolean waiting;
    private volatile Thread thread = Thread.currentThread();

    void ring() {
        if (waiting) {
            LockSupport.unpark(thread);
        }
    }

    /// Waits unless there is something to do already. Who makes it so and rings afterwards is not missed.
    void await(BooleanSupplier somethingToDo, Duration patience) {
        thread = Thread.currentThread();
        waiting = true;
        if (!somethingToDo.getAsBoolean()) {
            LockSupport.parkNanos(this, patience.toNanos());
        }
        waiting = false;
    }
}
