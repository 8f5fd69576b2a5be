package io.chronoplane.infra.axon;

import io.chronoplane.commands.core.Event;
import io.chronoplane.commands.core.Tag;
import io.chronoplane.infra.entity.Entities;
import io.chronoplane.infra.entity.EntityWork;
import io.chronoplane.infra.log.Condition;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.EventStoreTransaction;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.SourcingCondition;
import org.axonframework.messaging.core.Context.ResourceKey;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.EventMessage;

/// The part of a unit of work that concerns the log: queued when the unit prepares to commit, awaited in its commit.
final class LogTransaction implements EventStoreTransaction {

    private static final ResourceKey<LogTransaction> KEY = ResourceKey.withLabel("logTransaction");

    private final ProcessingContext context;
    private final Entities entities;
    private final EntityWork work;
    private final List<Consumer<EventMessage>> callbacks = new ArrayList<>();
    private CompletableFuture<Long> appended = CompletableFuture.completedFuture(0L);
    private boolean willAppend;

    private LogTransaction(ProcessingContext context, Entities entities) {
        this.context = context;
        this.entities = entities;
        this.work = new EntityWork(entities);
    }

    static LogTransaction of(ProcessingContext context, Entities entities) {
        return context.computeResourceIfAbsent(KEY, () -> new LogTransaction(context, entities));
    }

    CompletableFuture<Object> read(Tag tag) {
        return work.read(tag);
    }

    @Override
    public void appendEvent(EventMessage message) {
        if (!willAppend) {
            willAppend = true;
            context.runOnPrepareCommit(preparing -> appended = work.append());
            context.onCommit(committing -> appended);
        }
        add(message);
        callbacks.forEach(callback -> callback.accept(message));
    }

    /// Makes the decision rest on a further condition, whose tag the last of its events bears.
    void once(Condition condition) {
        work.once(condition);
    }

    /// Encodes the events that would be written, and commits as if they were.
    void rehearse(List<EventMessage> messages) {
        for (EventMessage message : messages) {
            add(message);
        }
        context.onCommit(committing -> work.rehearse());
    }

    private void add(EventMessage message) {
        work.add(
                UUID.fromString(message.identifier()),
                (Event) message.payload(),
                message.timestamp(),
                message.metadata());
    }

    /// What the decision rested on, once committed.
    Map<Tag, Long> met() {
        return work.met();
    }

    /// For a decision that writes nothing.
    void settleReads() {
        context.onCommit(committing -> work.settleReads());
    }

    /// The position of the last event once committed, the head of the log when there is none.
    long position() {
        return willAppend ? appended.join() : entities.head();
    }

    @Override
    public void onAppend(Consumer<EventMessage> callback) {
        callbacks.add(callback);
    }

    @Override
    public ConsistencyMarker appendPosition() {
        return new GlobalIndexConsistencyMarker(position());
    }

    /// Entities are loaded by [EntityRepository], from snapshots and by tag, not by sourcing criteria.
    @Override
    public MessageStream<? extends EventMessage> source(SourcingCondition condition) {
        throw new UnsupportedOperationException("load entities through their repository");
    }
}
