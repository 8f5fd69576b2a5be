package io.chronoplane.infra.axon;

import io.chronoplane.infra.entity.Entities;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import org.axonframework.common.Registration;
import org.axonframework.common.infra.ComponentDescriptor;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.EventStoreTransaction;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.processing.streaming.token.TrackingToken;
import org.axonframework.messaging.eventstreaming.StreamingCondition;
import org.jspecify.annotations.Nullable;

/// Axon's event store over our log. Only units of work append to it. Whoever follows the log tails it directly
/// (projections, feed, changefeeds), so Axon's streaming processors have no use here and are told so.
final class LogEventStore implements EventStore {

    private static final String NOT_STREAMED = "follow the log itself, through EventLog or LogListener";

    private final Entities entities;

    LogEventStore(Entities entities) {
        this.entities = entities;
    }

    @Override
    public EventStoreTransaction transaction(ProcessingContext context) {
        return LogTransaction.of(context, entities);
    }

    @Override
    public CompletableFuture<Void> publish(@Nullable ProcessingContext context, List<EventMessage> events) {
        if (context == null) {
            return CompletableFuture.failedFuture(
                    new IllegalStateException("events follow from commands, in their unit of work"));
        }
        LogTransaction transaction = LogTransaction.of(context, entities);
        events.forEach(transaction::appendEvent);
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public Registration subscribe(
            BiFunction<List<? extends EventMessage>, ProcessingContext, CompletableFuture<?>> consumer) {
        throw new UnsupportedOperationException(NOT_STREAMED);
    }

    @Override
    public MessageStream<EventMessage> open(StreamingCondition condition, @Nullable ProcessingContext context) {
        throw new UnsupportedOperationException(NOT_STREAMED);
    }

    @Override
    public CompletableFuture<TrackingToken> firstToken(@Nullable ProcessingContext context) {
        throw new UnsupportedOperationException(NOT_STREAMED);
    }

    @Override
    public CompletableFuture<TrackingToken> latestToken(@Nullable ProcessingContext context) {
        throw new UnsupportedOperationException(NOT_STREAMED);
    }

    @Override
    public CompletableFuture<TrackingToken> tokenAt(Instant at, @Nullable ProcessingContext context) {
        throw new UnsupportedOperationException(NOT_STREAMED);
    }

    @Override
    public void describeTo(ComponentDescriptor descriptor) {
        descriptor.describeProperty("head", entities.head());
    }
}
