package io.chronoplane.api.core;

import io.vertx.core.http.HttpHeaders;

/// Names of headers and types of content, in the form that is cheapest to send.
public final class Headers {
    /// Given by the client or by us, and always answered.
    public static final CharSequence REQUEST_ID = HttpHeaders.createOptimized("X-Request-Id");

    /// Of the last event that a mutation led to.
    public static final CharSequence POSITION = HttpHeaders.createOptimized("X-Position");

    /// Of a read: the position that its answer must show at least.
    public static final CharSequence MIN_POSITION = HttpHeaders.createOptimized("X-Min-Position");

    /// The moment as of which a read is to be answered; in the answer, the position that it came to.
    public static final CharSequence AS_OF = HttpHeaders.createOptimized("X-As-Of");

    /// Common to all requests of one undertaking of a client.
    public static final CharSequence CORRELATION_ID = HttpHeaders.createOptimized("X-Correlation-Id");

    /// `true` to have a mutation decided and not carried out.
    public static final CharSequence DRY_RUN = HttpHeaders.createOptimized("X-Dry-Run");

    /// Of a mutation that is to be carried out once, however often it is sent.
    public static final CharSequence IDEMPOTENCY_KEY = HttpHeaders.createOptimized("Idempotency-Key");

    /// `true` on an answer that is given again.
    public static final CharSequence REPLAYED = HttpHeaders.createOptimized("Idempotency-Replayed");

    /// W3C trace context.
    public static final CharSequence TRACEPARENT = HttpHeaders.createOptimized("traceparent");

    public static final CharSequence JSON = HttpHeaders.createOptimized("application/json");

    public static final CharSequence TEXT = HttpHeaders.createOptimized("text/plain; charset=utf-8");

    /// JSON values, a line each.
    public static final CharSequence NDJSON = HttpHeaders.createOptimized("application/x-ndjson");

    /// RFC 9512.
    public static final CharSequence YAML = HttpHeaders.createOptimized("application/yaml");

    /// Server-sent events.
    public static final CharSequence EVENT_STREAM = HttpHeaders.createOptimized("text/event-stream");

    /// The text format that Prometheus scrapes.
    public static final CharSequence PROMETHEUS =
            HttpHeaders.createOptimized("text/plain; version=0.0.4; charset=utf-8");

    /// RFC 9457.
    public static final CharSequence PROBLEM = HttpHeaders.createOptimized("application/problem+json");

    /// What a dry run would lead to.
    public static final CharSequence DRY_RUN_JSON =
            HttpHeaders.createOptimized("application/vnd.chronoplane.dry-run+json");

    private Headers() {}
}
