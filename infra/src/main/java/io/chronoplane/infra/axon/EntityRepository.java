package io.chronoplane.infra.axon;

import io.chronoplane.commands.core.EntityType;
import io.chronoplane.infra.entity.Entities;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import org.axonframework.common.infra.ComponentDescriptor;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.modelling.repository.ManagedEntity;
import org.axonframework.modelling.repository.Repository;

/// Axon's repository over our entity cache. What a unit of work loads here becomes a condition of its append.
final class EntityRepository<S> implements Repository.LifecycleManagement<String, S> {

    private final EntityType<S> type;
    private final Entities entities;

    EntityRepository(EntityType<S> type, Entities entities) {
        this.type = type;
        this.entities = entities;
    }

    @Override
    public Class<S> entityType() {
        return type.type();
    }

    @Override
    public Class<String> idType() {
        return String.class;
    }

    @Override
    public CompletableFuture<ManagedEntity<String, S>> load(String id, ProcessingContext context) {
        LogTransaction transaction = LogTransaction.of(context, entities);
        return transaction.read(type.tag(id)).thenApply(state -> new Managed<>(id, type.type().cast(state)));
    }

    @Override
    public CompletableFuture<ManagedEntity<String, S>> loadOrCreate(String id, ProcessingContext context) {
        return load(id, context);
    }

    @Override
    public ManagedEntity<String, S> persist(String id, S entity, ProcessingContext context) {
        throw new UnsupportedOperationException("entities are made by events alone");
    }

    @Override
    public ManagedEntity<String, S> attach(ManagedEntity<String, S> entity, ProcessingContext context) {
        return entity;
    }

    @Override
    public void describeTo(ComponentDescriptor descriptor) {
        descriptor.describeProperty("kind", type.kind());
    }

    /// A loaded state. It is immutable; a change of it stays in the unit of work.
    private static final class Managed<S> implements ManagedEntity<String, S> {

        private final String id;
        private S state;

        Managed(String id, S state) {
            this.id = id;
            this.state = state;
        }

        @Override
        public String identifier() {
            return id;
        }

        @Override
        public synchronized S entity() {
            return state;
        }

        @Override
        public synchronized S applyStateChange(UnaryOperator<S> change) {
            state = change.apply(state);
            return state;
        }
    }
}
