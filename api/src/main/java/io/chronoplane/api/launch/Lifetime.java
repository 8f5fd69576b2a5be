package io.chronoplane.api.launch;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;

/// How long the process serves.
@FunctionalInterface
interface Lifetime {

    /// Returns when the server may end.
    ///
    /// @param closing the longest time that closing may take; after it the process ends all the same
    void of(Running running, Duration closing);

    /// Until SIGTERM or SIGINT, which close the server.
    ///
    /// The server's own threads need not keep the process alive, so the caller's does. It waits without a limit:
    /// only a signal ends a server.
    static void untilStopped(Running running, Duration closing) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> close(running, closing), "chronoplane-shutdown"));
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void close(Running running, Duration closing) {
        Thread closer = Thread.ofPlatform().daemon().name("chronoplane-close").start(running::close);
        try {
            if (!closer.join(closing)) {
                System.err.println("chronoplane: not everything closed within " + closing.toSeconds() + " s");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
