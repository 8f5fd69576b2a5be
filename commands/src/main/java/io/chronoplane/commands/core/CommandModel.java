package io.chronoplane.commands.core;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// All that a system brings to the command side.
///
/// @param system   its name, as in event names: `doris.meta`
/// @param commands the sealed interface of its commands
/// @param decider  its rules
/// @param entities its kinds of entities
/// @param events   its approved event names, every revision that can still be read last
public record CommandModel<C extends Command>(
        String system, Class<C> commands, Decider<C> decider, List<EntityType<?>> entities, List<EventType> events) {

    /// The command records, which are what the sealed interface permits, directly or through another one.
    public List<Class<?>> commandTypes() {
        return records(commands).toList();
    }

    private static Stream<Class<?>> records(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(CommandModel::records)
                : Stream.of(type);
    }
}
