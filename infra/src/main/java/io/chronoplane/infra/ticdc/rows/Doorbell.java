package io.chronoplane.infra.ticdc.rows;

import io.chronoplane.infra.log.Batch;
import io.chronoplane.infra.log.LogListener;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// Wakes those who wait for new events.
public final class Doorbell implements LogListener {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition rung = lock.newCondition();
    // Guarded by the lock.
    private long rings;

    @Override
    public void appended(Batch batch) {
        ring();
    }

    public void ring() {
        lock.lock();
        try {
            rings++;
            rung.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// A number that changes with each ring.
    public long rings() {
        lock.lock();
        try {
            return rings;
        } finally {
            lock.unlock();
        }
    }

    /// Waits until it rings, or has rung since that number was asked for, for at most so long.
    public void await(long seen, long millis) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long left = TimeUnit.MILLISECONDS.toNanos(millis);
            while (rings == seen && left > 0) {
                left = rung.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }
}
