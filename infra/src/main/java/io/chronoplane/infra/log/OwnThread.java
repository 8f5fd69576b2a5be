package io.chronoplane.infra.log;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A thread that belongs to one object, which starts it, tells it to end, and waits for that.
public final class OwnThread {

    private static final Logger LOG = LoggerFactory.getLogger(OwnThread.class);
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final Thread thread;

    private OwnThread(Thread thread) {
        this.thread = thread;
    }

    public static OwnThread start(String name, Runnable work) {
        return new OwnThread(Thread.ofPlatform().name(name).start(work));
    }

    /// Waits until it has ended, 30 seconds at most, also when the caller is interrupted meanwhile: what the thread
    /// works on may be closed only after it.
    public void awaitEnd() {
        long deadline = System.nanoTime() + LIMIT.toNanos();
        boolean interrupted = false;
        boolean ended = false;
        while (!ended && System.nanoTime() < deadline) {
            try {
                ended = thread.join(Duration.ofNanos(Math.max(1, deadline - System.nanoTime())));
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (!ended) {
            LOG.atError().addKeyValue("thread", thread.getName()).log("a thread of the log does not end");
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
