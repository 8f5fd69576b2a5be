package io.chronoplane.infra.entity;

import io.chronoplane.commands.core.EntityType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The kinds of entities of all systems.
public final class EntityTypes {

    private final Map<String, EntityType<?>> byKind = new HashMap<>();

    /// @throws IllegalArgumentException when a kind is there twice
    public EntityTypes(List<EntityType<?>> types) {
        for (EntityType<?> type : types) {
            if (byKind.put(type.kind(), type) != null) {
                throw new IllegalArgumentException("two kinds of entity are called " + type.kind());
            }
        }
    }

    /// @throws IllegalArgumentException when there is none
    public EntityType<?> of(String kind) {
        EntityType<?> type = byKind.get(kind);
        if (type == null) {
            throw new IllegalArgumentException("no such kind of entity: " + kind);
        }
        return type;
    }
}
