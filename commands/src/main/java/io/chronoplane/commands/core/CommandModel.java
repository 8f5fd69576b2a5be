package io.chronoplane.commands.core;

import java.util.Arrays;
import java.util.List;

/// All that a system brings to the command side.
///
/// @param system   its name, as in event names: `doris.meta`
/// @param commands the sealed interface of its commands
/// @param decider  its rules
/// @param entities its kinds of entities
/// @param events   its approved event names, every revision that can still be read last
public record CommandModel<C extends Command>(
        String system, Class<C> commands, Decider<C> decider, List<EntityType<?>> entities, List<EventType> events) {

    /// The command records, which are what the sealed interface permits.
    public List<Class<?>> commandTypes() {
        return Arrays.asList(commands.getPermittedSubclasses());
    }
}
