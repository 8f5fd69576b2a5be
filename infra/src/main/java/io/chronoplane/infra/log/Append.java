package io.chronoplane.infra.log;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/// A request to append events, all or none, if its conditions hold. Once it is queued it serves as the [Mark] of
/// those who decide on the state behind it.
public final class Append implements Mark, Queued {

    private final CompletableFuture<Long> done = new CompletableFuture<>();

    // Once queued, all below belongs to the appender alone, which handles one request after the other.
    private List<Condition> conditions;
    private List<NewEvent> events;
    private List<NewKey> keys;
    private long lastPosition;

    /// @param events at least one
    public Append(List<Condition> conditions, List<NewEvent> events, List<NewKey> keys) {
        this(conditions, events, keys, 1);
    }

    /// One that writes nothing: it completes when all that was durable anywhere before it is known here, and its
    /// conditions hold.
    public static Append confirming(List<Condition> conditions) {
        return new Append(conditions, List.of(), List.of(), 0);
    }

    private Append(List<Condition> conditions, List<NewEvent> events, List<NewKey> keys, int least) {
        if (events.size() < least) {
            throw new IllegalArgumentException("an append needs an event");
        }
        this.conditions = List.copyOf(conditions);
        this.events = List.copyOf(events);
        this.keys = List.copyOf(keys);
    }

    public List<Condition> conditions() {
        return conditions;
    }

    public List<NewEvent> events() {
        return events;
    }

    public List<NewKey> keys() {
        return keys;
    }

    /// Completes with the position of the last event when the events are durable and delivered to the log's
    /// listener; exceptionally with [ConflictException] or [io.chronoplane.infra.core.Unavailable].
    public CompletableFuture<Long> done() {
        return done;
    }

    boolean isEmpty() {
        return events.isEmpty();
    }

    /// The position of the last event, as planned; 0 as long as none is planned, or when it failed.
    long lastPosition() {
        return lastPosition;
    }

    void plan(long last) {
        lastPosition = last;
    }

    void fail() {
        lastPosition = 0;
        release();
    }

    /// Lets go of what is settled. Each request holds the one before it as its mark: without this the marks of a
    /// busy entity would chain all its requests ever made.
    void release() {
        conditions = List.of();
        events = List.of();
        keys = List.of();
    }
}
