package io.chronoplane.api.core;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Reads the body of one request, whatever its method and content type, within the limits of size and time.
///
/// What comes after the end of patience is thrown away for a while, since a client that still writes would lose the
/// answer if the connection were cut at once.
final class BodyReader {
    private static final int PATIENCE = 8;

    private final HttpServerRequest request;
    private final Loop loop;
    private final Runnable expiry = this::expire;
    private final Consumer<Fault> failed;
    private @Nullable Consumer<Buffer> done;
    private @Nullable Buffer body;
    private long received;
    private int held;

    /// @param done   gets the whole body; null if it is not wanted, because the request has been answered already
    /// @param failed gets the reason why there is none; must answer
    BodyReader(HttpServerRequest request, Loop loop, @Nullable Consumer<Buffer> done, Consumer<Fault> failed) {
        this.request = request;
        this.loop = loop;
        this.done = done;
        this.failed = failed;
    }

    static boolean hasBody(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return length == null ? request.headers().contains(HttpHeaders.TRANSFER_ENCODING) : !length.equals("0");
    }

    void start() {
        loop.bodies().watch(expiry, System.nanoTime());
        request.exceptionHandler(broken -> fail());
        request.endHandler(nothing -> end());
        request.handler(this::take);
        if (declaredLength() > loop.limits().bodyBytes()) {
            giveUp(Fault.BODY_TOO_LARGE);
        } else if (done != null && request.headers().contains(HttpHeaders.EXPECT, HttpHeaders.CONTINUE, true)) {
            request.response().writeContinue();
        }
    }

    private long declaredLength() {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return length == null ? 0 : Long.parseLong(length.trim());
    }

    private void take(Buffer chunk) {
        received += chunk.length();
        int limit = loop.limits().bodyBytes();
        if (done == null) {
            if (received > (long) PATIENCE * limit) {
                request.connection().close();
            }
        } else if (received > limit) {
            giveUp(Fault.BODY_TOO_LARGE);
        } else if (loop.bodyBudget().take(chunk.length())) {
            held += chunk.length();
            body = body == null ? chunk : body.appendBuffer(chunk);
        } else {
            giveUp(Fault.OVERLOADED);
        }
    }

    private void end() {
        loop.bodies().release(expiry);
        if (done != null) {
            Buffer whole = body == null ? Buffer.buffer() : body;
            letGo();
            done.accept(whole);
        } else if (request.response().headers().contains(HttpHeaders.CONNECTION, HttpHeaders.CLOSE, true)) {
            request.connection().close();
        }
    }

    // The client went away, or broke HTTP in such a way that the connection is closed at once.
    private void fail() {
        loop.bodies().release(expiry);
        done = null;
        letGo();
    }

    private void expire() {
        if (done == null) {
            request.connection().close();
        } else {
            giveUp(Fault.BODY_TOO_SLOW);
            // One more time limit to read the answer and end the body.
            loop.bodies().watch(expiry, System.nanoTime());
        }
    }

    private void giveUp(Fault fault) {
        if (done != null) {
            done = null;
            letGo();
            request.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
            failed.accept(fault);
        }
    }

    private void letGo() {
        loop.bodyBudget().giveBack(held);
        held = 0;
        body = null;
    }
}
