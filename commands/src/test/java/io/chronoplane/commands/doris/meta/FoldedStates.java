package io.chronoplane.commands.doris.meta;

import io.chronoplane.commands.core.Command;
import io.chronoplane.commands.core.EntityType;
import io.chronoplane.commands.core.Event;
import io.chronoplane.commands.core.States;
import io.chronoplane.commands.core.Tag;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The states after a history, kept by tag as a log would keep them. A command sees only what it says it reads.
final class FoldedStates {

    private static final List<EntityType<?>> TYPES =
            List.of(DorisMetaEntities.INSTANCE, DorisMetaEntities.CLOUD_UNIQUE_ID);

    private final Map<Tag, Object> states = new HashMap<>();

    void fold(Event event) {
        for (Tag tag : event.tags()) {
            TYPES.stream().filter(type -> type.kind().equals(tag.kind())).forEach(type -> fold(type, tag, event));
        }
    }

    private <S> void fold(EntityType<S> type, Tag tag, Event event) {
        states.put(tag, type.evolve().apply(tag.id(), of(type, tag.id()), event));
    }

    <S> S of(EntityType<S> type, String id) {
        Object state = states.get(type.tag(id));
        return state == null ? type.initial() : type.type().cast(state);
    }

    States seenBy(Command command) {
        Set<Tag> read = Set.copyOf(command.reads());
        return new States() {
            @Override
            public <S> S of(EntityType<S> type, String id) {
                if (!read.contains(type.tag(id))) {
                    throw new IllegalArgumentException("the command does not read " + type.tag(id));
                }
                return FoldedStates.this.of(type, id);
            }
        };
    }
}
