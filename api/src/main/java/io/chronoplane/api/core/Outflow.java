package io.chronoplane.api.core;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// An answer that goes out in parts. For use on its event loop only.
public final class Outflow {

    private static final Logger LOG = LoggerFactory.getLogger(Outflow.class);

    /// Makes the parts of an answer, on worker threads, one call after the other.
    @FunctionalInterface
    public interface Parts extends Callable<Optional<Buffer>> {

        /// @return the next part, perhaps an empty one; nothing when the answer is complete
        @Override
        Optional<Buffer> call() throws Exception;
    }

    private final HttpServerResponse response;
    private final Exchange exchange;
    private Runnable closed = () -> {};

    Outflow(HttpServerResponse response, Exchange exchange) {
        this.response = response;
        this.exchange = exchange;
        response.exceptionHandler(broken -> closed.run());
        response.closeHandler(nothing -> closed.run());
    }

    /// Sends all parts, and makes the next one only when the client has room for it: whatever the size of the answer,
    /// one part is in memory. When one cannot be made the connection is cut, so that nobody takes what has come for
    /// all there is.
    public void send(Parts parts) {
        work(parts, part -> {
            if (part.isEmpty()) {
                end();
            } else if (!isClosed()) {
                write(part.get());
                whenRoom(() -> send(parts));
            }
        });
    }

    /// Does what may take long on a worker thread, and goes on with the result on the event loop. When it fails the
    /// connection is cut.
    public <T> void work(Callable<T> work, Consumer<? super T> then) {
        var unused = exchange.loop().workers().run(work).whenComplete((result, failure) -> onLoop(() -> {
            if (failure == null) {
                then.accept(result);
            } else {
                LOG.atError()
                        .addKeyValue("request", exchange.requestId())
                        .setCause(failure)
                        .log("an answer broke off");
                close();
            }
        }));
    }

    /// Sends a part at once, however slow the client is: look at [#isFull()] before.
    public void write(Buffer part) {
        if (part.length() > 0 && !isClosed()) {
            var unused = response.write(part);
        }
    }

    /// Whether the client has yet to read what was sent.
    public boolean isFull() {
        return response.writeQueueFull();
    }

    /// Goes on now, or when the client has read enough.
    public void whenRoom(Runnable then) {
        if (isFull()) {
            response.drainHandler(nothing -> {
                response.drainHandler(null);
                then.run();
            });
        } else {
            then.run();
        }
    }

    /// What to do once the connection is closed from either side.
    public void whenClosed(Runnable then) {
        closed = then;
    }

    /// What to do when the server is about to stop, which waits for answers that have no end.
    public void whenStopping(Runnable then) {
        exchange.whenStopping(then);
    }

    public boolean isClosed() {
        return response.closed() || response.ended();
    }

    public void end() {
        if (!isClosed()) {
            var unused = response.end();
        }
    }

    /// Cuts the connection.
    public void close() {
        exchange.close();
    }

    /// Does something on the event loop. Any thread.
    public void onLoop(Runnable step) {
        exchange.loop().context().runOnContext(nothing -> step.run());
    }

    /// Does something on the event loop again and again, until the id is given to [#cancel].
    public long every(long millis, Runnable step) {
        return exchange.loop().context().owner().setPeriodic(millis, timer -> step.run());
    }

    /// Does something on the event loop later.
    public void later(long millis, Runnable step) {
        exchange.loop().context().owner().setTimer(millis, timer -> step.run());
    }

    public void cancel(long timer) {
        exchange.loop().context().owner().cancelTimer(timer);
    }
}
