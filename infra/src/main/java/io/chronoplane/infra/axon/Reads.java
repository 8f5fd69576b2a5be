package io.chronoplane.infra.axon;

import io.chronoplane.commands.core.EntityType;
import io.chronoplane.commands.core.States;
import io.chronoplane.commands.core.Tag;
import java.util.Map;
import org.axonframework.modelling.repository.ManagedEntity;

/// The states of the entities that one command loaded.
record Reads(Map<Tag, ManagedEntity<String, ?>> entities) implements States {

    @Override
    public <S> S of(EntityType<S> type, String id) {
        ManagedEntity<String, ?> entity = entities.get(type.tag(id));
        if (entity == null) {
            throw new IllegalArgumentException("the command did not name it among its reads: " + type.tag(id));
        }
        return type.type().cast(entity.entity());
    }
}
