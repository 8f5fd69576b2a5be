package io.chronoplane.api.core;

import io.chronoplane.commands.core.Command;
import io.chronoplane.infra.core.Gateway;
import io.chronoplane.infra.core.InvalidRequest;
import io.chronoplane.infra.core.Origin;
import io.chronoplane.infra.core.Outcome;
import io.chronoplane.infra.core.Unavailable;
import io.vertx.core.Context;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One request and its answer. For use on its event loop only, unless it was taken aside.
public final class Exchange {
    private static final Logger LOG = LoggerFactory.getLogger(Exchange.class);
    private static final Buffer NOTHING = Buffer.buffer();
    private static final int MAX_USER_AGENT = 200;
    private static final int ASIDE_JSON = 1 << 10;
    private static final int HTTP_OK = 200;

    private final HttpServerRequest request;
    private final WireApi api;
    private final Loop loop;
    private final String path;
    private final String requestId;
    private final long startNanos = System.nanoTime();
    private List<Header> headers = List.of();
    private Course course = Course.PLAIN;
    private @Nullable Operation operation;
    private Buffer body = NOTHING;
    private boolean answered;

    /// Whether it is being handled by a worker, off the event loop.
    private boolean aside;

    Exchange(HttpServerRequest request, WireApi api, Loop loop, String path) {
        this.request = request;
        this.api = api;
        this.loop = loop;
        this.path = path;
        this.requestId = loop.requestIds().take(request.getHeader(Headers.REQUEST_ID));
    }

    /// The path as sent, without the query.
    public String path() {
        return path;
    }

    /// The HTTP method in upper case.
    public String method() {
        return request.method().name();
    }

    /// The first value of a query parameter, unescaped; null when it is absent.
    public @Nullable String query(String name) {
        return QueryString.first(request.query(), name);
    }

    /// The names of all query parameters, unescaped.
    public Set<String> queryNames() {
        return QueryString.names(request.query());
    }

    /// The first value of a header, null when it is absent.
    public @Nullable String header(CharSequence name) {
        return request.getHeader(name);
    }

    /// The whole body, empty when there is none.
    public Buffer body() {
        return body;
    }

    /// Unique, given by us or by the client.
    public String requestId() {
        return requestId;
    }

    /// Where this request came from, for the metadata of events.
    public Origin origin() {
        Operation asked = operation;
        return new Origin(
                actor(),
                asked == null ? api.system() : api.system() + "/" + asked.name(),
                request.remoteAddress().hostAddress(),
                Optional.ofNullable(header(HttpHeaders.USER_AGENT)).map(Exchange::cut),
                requestId,
                Optional.ofNullable(header(Headers.TRACEPARENT)),
                correlationId());
    }

    private String correlationId() {
        String given = header(Headers.CORRELATION_ID);
        return given != null && RequestIds.isHarmless(given) ? given : requestId;
    }

    /// Sets a header of the answer; in vain if one has been given already, such as the one at the time limit.
    public void answerHeader(CharSequence name, String value) {
        onLoop(() -> {
            if (headers.isEmpty()) {
                headers = new ArrayList<>(2);
            }
            headers.add(new Header(name, value));
        });
    }

    /// An empty pretty writer for the content of the answer. All exchanges of the event loop share it: write at once,
    /// and take the buffer.
    public JsonWriter json() {
        return aside ? JsonWriter.pretty(ASIDE_JSON) : loop.json().clear();
    }

    /// Answers. An answer that comes after another one, such as after the one at the time limit, is dropped.
    ///
    /// @param status  HTTP status
    /// @param code    the API's own code, for metrics: a small set of values
    /// @param type    value of Content-Type
    /// @param content the whole body of the answer
    public void answer(int status, String code, CharSequence type, Buffer content) {
        onLoop(() -> course.answer(this, new Answer(status, code, type, headers, content)));
    }

    /// Sends the command of a mutation, and goes on when it is known what became of it, back on the event loop. The
    /// headers of the request say whether it is carried out, only tried, or carried out once under its key.
    public void send(Command command, Consumer<? super Outcome> then) {
        Gateway gateway = operation == null ? null : operation.gateway();
        if (gateway == null) {
            throw new IllegalStateException("a read sends no command");
        }
        Course taken = course;
        await(taken.send(gateway, command, origin()), outcome -> {
            if (outcome instanceof Outcome.Accepted accepted) {
                taken.accepted(this, accepted.position());
            }
            then.accept(outcome);
        });
    }

    /// Begins an answer that has no end yet: no time limit holds any more, but the one for silence.
    ///
    /// @param code the API's own code, for metrics
    /// @param type value of Content-Type
    /// @return empty when there is an answer already
    public Optional<Outflow> stream(String code, CharSequence type) {
        return begin(HTTP_OK, code, type, headers)
                ? Optional.of(new Outflow(request.response().setChunked(true), this))
                : Optional.empty();
    }

    /// Sends the answer; drops it if one was sent before.
    void write(Answer answer) {
        if (begin(answer.status(), answer.code(), answer.type(), answer.headers())) {
            request.response().end(answer.content());
        }
    }

    private boolean begin(int status, String code, CharSequence type, List<Header> besides) {
        if (answered) {
            return false;
        }
        answered = true;
        HttpServerResponse response = request.response().setStatusCode(status);
        besides.forEach(header -> response.putHeader(header.name(), header.value()));
        response.putHeader(HttpHeaders.CONTENT_TYPE, type).putHeader(Headers.REQUEST_ID, requestId);
        String name = operation == null ? "none" : operation.name();
        loop.metrics().record(api.system(), name, code, System.nanoTime() - startNanos);
        return true;
    }

    /// After how much silence the connection is closed.
    public Duration idleTimeout() {
        return loop.limits().idle();
    }

    /// Cuts the connection.
    void close() {
        request.connection().close();
    }

    void whenStopping(Runnable then) {
        request.connection().shutdownHandler(nothing -> then.run());
    }

    Loop loop() {
        return loop;
    }

    WireApi api() {
        return api;
    }

    /// Goes on when the core has answered, back on the event loop. A failure or the end of patience is answered as
    /// the API wants it.
    public <T> void await(CompletableFuture<T> pending, Consumer<? super T> then) {
        if (aside) {
            then.accept(awaited(pending));
        } else {
            awaitOnLoop(pending, then);
        }
    }

    private <T> T awaited(CompletableFuture<T> pending) {
        try {
            return pending.get(loop.limits().answer().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new CompletionException(e instanceof ExecutionException ? e.getCause() : e);
        }
    }

    private <T> void awaitOnLoop(CompletableFuture<T> pending, Consumer<? super T> then) {
        Runnable expiry = () -> fail(Fault.NO_ANSWER);
        loop.answers().watch(expiry, System.nanoTime());
        var unused = pending.whenComplete((value, failure) -> loop.context().runOnContext(nothing -> {
            loop.answers().release(expiry);
            guarded(() -> {
                if (failure == null) {
                    then.accept(value);
                } else {
                    broken(failure);
                }
            });
        }));
    }

    /// Does what may take long on a worker thread, and goes on with the result on the event loop.
    public <T> void offload(Callable<T> work, Consumer<? super T> then) {
        await(loop.workers().run(work), then);
    }

    /// Handles the rest of the exchange on a worker thread, where waiting is allowed. What it answers goes out on the
    /// event loop.
    void takeAside(Runnable handling) {
        aside = true;
        awaitOnLoop(
                loop.workers().run(() -> {
                    handling.run();
                    return Boolean.TRUE;
                }),
                done -> {});
    }

    private void onLoop(Runnable step) {
        if (aside && !Context.isOnEventLoopThread()) {
            loop.context().runOnContext(nothing -> step.run());
        } else {
            step.run();
        }
    }

    @Nullable Operation route() {
        guarded(() -> operation = api.route(this));
        return operation;
    }

    void perform(Operation asked, Buffer content) {
        body = content;
        Gateway gateway = asked.gateway();
        guarded(() -> {
            if (!api.admits(this)) {
                return;
            }
            if (gateway == null) {
                asked.handler().accept(this);
            } else {
                Mutations.perform(this, asked, gateway);
            }
        });
    }

    /// Goes on as one of the mutation's headers asks.
    void perform(Operation asked, Course chosen) {
        course = chosen;
        asked.handler().accept(this);
    }

    boolean answered() {
        return answered;
    }

    String system() {
        return api.system();
    }

    String actor() {
        return api.actor(this);
    }

    /// The path and query as sent.
    String uri() {
        return request.uri();
    }

    /// Whether the header is there more than once.
    boolean repeats(CharSequence name) {
        return request.headers().getAll(name).size() > 1;
    }

    List<Header> answerHeaders() {
        return headers;
    }

    /// Has the API answer for us, beside the course: the operation's own answer may yet come and be kept.
    private void answerBeside(Consumer<WireApi> words) {
        if (!answered) {
            Course own = course;
            course = Course.PLAIN;
            words.accept(api);
            course = own;
        }
    }

    void fail(Fault fault) {
        answerBeside(wire -> wire.refuse(this, fault));
        if (fault != Fault.NO_ANSWER) {
            course.broken();
        }
    }

    private void guarded(Runnable step) {
        try {
            step.run();
        } catch (Throwable bug) {
            broken(bug);
        }
    }

    private void broken(Throwable failure) {
        Throwable cause = failure instanceof CompletionException && failure.getCause() != null
                ? failure.getCause()
                : failure;
        switch (cause) {
            case Unavailable unavailable -> {
                answerBeside(wire -> wire.unavailable(this, unavailable));
                course.broken();
            }
            case InvalidRequest invalid -> {
                answerBeside(wire -> wire.invalid(this, invalid));
                course.broken();
            }
            default -> {
                LOG.atError()
                        .addKeyValue("system", api.system())
                        .addKeyValue("operation", operation == null ? "none" : operation.name())
                        .addKeyValue("request", requestId)
                        .setCause(cause)
                        .log("a request broke");
                fail(Fault.INTERNAL);
            }
        }
    }

    private static String cut(String userAgent) {
        return userAgent.length() <= MAX_USER_AGENT ? userAgent : userAgent.substring(0, MAX_USER_AGENT);
    }
}
