package io.chronoplane.infra.codec;

import io.chronoplane.commands.core.Event;
import io.chronoplane.commands.core.EventType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The approved event names of all systems.
public final class EventNames {

    private final Map<Class<?>, EventType> byClass = new HashMap<>();
    private final Map<String, EventType> byName = new HashMap<>();

    /// @throws IllegalArgumentException when a name or a class is there twice
    public EventNames(List<EventType> types) {
        for (EventType type : types) {
            if (byClass.put(type.type(), type) != null || byName.put(type.name(), type) != null) {
                throw new IllegalArgumentException("approved twice: " + type);
            }
        }
    }

    /// The name under which an event is written.
    ///
    /// @throws IllegalArgumentException when none is approved
    public EventType of(Class<? extends Event> type) {
        EventType known = byClass.get(type);
        if (known == null) {
            throw new IllegalArgumentException("not an approved event: " + type.getName());
        }
        return known;
    }

    /// What a name stands for today.
    ///
    /// @throws IllegalArgumentException when it is not approved
    public EventType named(String name) {
        EventType known = byName.get(name);
        if (known == null) {
            throw new IllegalArgumentException("not an approved event name: " + name);
        }
        return known;
    }

    public List<EventType> all() {
        return byName.values().stream()
                .sorted((a, b) -> a.name().compareTo(b.name()))
                .toList();
    }
}
