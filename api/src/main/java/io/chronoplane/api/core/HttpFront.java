package io.chronoplane.api.core;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.file.FileSystemOptions;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;

/// The HTTP server: owns the event loops and their servers, from start to graceful end.
public final class HttpFront implements AutoCloseable {
    private static final Duration START = Duration.ofSeconds(20);
    private static final Duration CLOSE = Duration.ofSeconds(5);

    private final Vertx vertx;
    private final HttpLimits limits;
    private final List<Listener> bound;
    private final List<Door> doors;
    private final Workers workers;
    private final AtomicBoolean closed = new AtomicBoolean();

    private HttpFront(Vertx vertx, HttpLimits limits, List<Listener> bound, List<Door> doors, Workers workers) {
        this.vertx = vertx;
        this.limits = limits;
        this.bound = bound;
        this.doors = doors;
        this.workers = workers;
    }

    /// Listens on all addresses, or on none, for APIs that know the present alone. Must not be called from an event
    /// loop.
    ///
    /// @param apis one of them for everything below "", which is what belongs to no other
    /// @throws IOException when an address cannot be had; the message names them and says why
    public static HttpFront start(
            HttpLimits limits, List<Listener> listeners, List<WireApi> apis, RequestMetrics metrics)
            throws IOException {
        return start(limits, listeners, apis, PastApis.NONE, Freshness.NONE, metrics);
    }

    /// The same for APIs that can answer as of a moment, and wait for what another node wrote.
    public static HttpFront start(
            HttpLimits limits,
            List<Listener> listeners,
            List<WireApi> apis,
            PastApis past,
            Freshness freshness,
            RequestMetrics metrics)
            throws IOException {
        Vertx vertx = Vertx.vertx(new VertxOptions()
                .setEventLoopPoolSize(limits.eventLoops())
                .setWorkerPoolSize(2)
                .setInternalBlockingPoolSize(2)
                .setFileSystemOptions(new FileSystemOptions()
                        .setClassPathResolvingEnabled(false)
                        .setFileCachingEnabled(false)));
        Workers workers = new Workers();
        List<Door> doors = new ArrayList<>();
        List<Future<String>> opening = new ArrayList<>();
        for (int i = 0; i < limits.eventLoops(); i++) {
            Door door = new Door(limits, listeners, apis, past, freshness, metrics, workers);
            doors.add(door);
            opening.add(vertx.deployVerticle(door));
        }
        try {
            wait(Future.all(opening), START);
        } catch (IOException failure) {
            workers.close();
            vertx.close();
            throw new IOException("cannot listen on " + listeners + ": " + failure.getMessage(), failure);
        }
        List<Integer> ports = doors.getFirst().ports();
        List<Listener> bound = new ArrayList<>();
        for (int i = 0; i < listeners.size(); i++) {
            bound.add(new Listener(listeners.get(i).host(), ports.get(i)));
        }
        return new HttpFront(vertx, limits, List.copyOf(bound), List.copyOf(doors), workers);
    }

    /// The addresses in use, in the order in which they were asked for, with the ports that were found free.
    public List<Listener> listeners() {
        return bound;
    }

    /// Stops accepting, lets running requests finish within [HttpLimits#drain()], and closes. Must not be called from
    /// an event loop.
    @Override
    public void close() throws IOException {
        if (closed.getAndSet(true)) {
            return;
        }
        try {
            wait(Future.join(doors.stream().map(Door::drain).toList()), limits.drain().plus(CLOSE));
        } finally {
            workers.close();
            wait(vertx.close(), CLOSE);
        }
    }

    private static void wait(Future<?> future, Duration limit) throws IOException {
        try {
            var unused = future.toCompletionStage().toCompletableFuture().get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException failure) {
            Throwable cause = failure.getCause() == null ? failure : failure.getCause();
            throw new IOException(cause.getMessage(), cause);
        } catch (TimeoutException late) {
            throw new IOException("not done within " + limit, late);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", interrupted);
        }
    }
}
