package io.chronoplane.api.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/// Many clients at once.
final class Crowd {

    private static final long LIMIT_SECONDS = 300;

    /// One client's work.
    @FunctionalInterface
    interface Work<T> {
        @Nullable T of(int client) throws Exception;
    }

    private Crowd() {}

    /// Lets `clients` loose and does something else meanwhile; returns what each client got.
    static <T> List<T> during(int clients, Work<T> work, Runnable meanwhile) {
        try (ExecutorService threads = Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name("client-", 0).factory())) {
            List<Future<T>> running = new ArrayList<>();
            for (int i = 0; i < clients; i++) {
                int client = i;
                running.add(threads.submit(() -> work.of(client)));
            }
            try {
                meanwhile.run();
                List<T> results = new ArrayList<>();
                for (Future<T> each : running) {
                    results.add(each.get(LIMIT_SECONDS, TimeUnit.SECONDS));
                }
                return results;
            } catch (ExecutionException | TimeoutException e) {
                throw new AssertionError("one of the clients failed", e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError(e);
            } finally {
                threads.shutdownNow();
            }
        }
    }

    static <T> List<T> all(int clients, Work<T> work) {
        return during(clients, work, () -> {});
    }
}
