package io.chronoplane.infra.kafka.broker;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// How the broker is, for all who want to know, and for those who wait for it.
final class Readiness {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private boolean ready;
    private boolean closing;
    private Optional<String> trouble = Optional.of("the embedded broker is starting");

    void ready() {
        set(true, Optional.empty());
    }

    /// @return whether it had been ready
    boolean ended(String how) {
        return set(false, Optional.of("the embedded broker has ended (" + how + ") and is started again"));
    }

    private boolean set(boolean now, Optional<String> why) {
        lock.lock();
        try {
            boolean before = ready;
            ready = now;
            trouble = why;
            changed.signalAll();
            return before;
        } finally {
            lock.unlock();
        }
    }

    /// It is to end, and not to be started again.
    void close() {
        lock.lock();
        try {
            closing = true;
            ready = false;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    boolean isClosing() {
        lock.lock();
        try {
            return closing;
        } finally {
            lock.unlock();
        }
    }

    Optional<String> trouble() {
        lock.lock();
        try {
            return trouble;
        } finally {
            lock.unlock();
        }
    }

    /// Waits until it is ready or to end.
    ///
    /// @return whether it is ready
    boolean awaitReady(Duration patience) throws InterruptedException {
        long nanos = patience.toNanos();
        lock.lock();
        try {
            while (!ready && !closing && nanos > 0) {
                nanos = changed.awaitNanos(nanos);
            }
            return ready;
        } finally {
            lock.unlock();
        }
    }

    /// Waits until it is to end.
    void awaitClosing(Duration patience) throws InterruptedException {
        long nanos = patience.toNanos();
        lock.lock();
        try {
            while (!closing && nanos > 0) {
                nanos = changed.awaitNanos(nanos);
            }
        } finally {
            lock.unlock();
        }
    }
}
