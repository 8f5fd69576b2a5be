package io.chronoplane.infra.axon;

import io.chronoplane.commands.core.EventType;
import io.chronoplane.infra.core.SystemModel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.core.MessageTypeResolver;

/// What our messages are called: events by their approved name and revision, commands and queries by their class.
final class MessageNames implements MessageTypeResolver {

    private final Map<Class<?>, MessageType> types = new HashMap<>();

    MessageNames(List<SystemModel> systems) {
        for (SystemModel system : systems) {
            for (EventType event : system.commands().events()) {
                types.put(event.type(), new MessageType(event.name(), Integer.toString(event.revision())));
            }
            system.commands().commandTypes().forEach(this::nameByClass);
            system.queries().queryTypes().forEach(this::nameByClass);
        }
    }

    private void nameByClass(Class<?> type) {
        types.put(type, new MessageType(type));
    }

    @Override
    public Optional<MessageType> resolve(Class<?> type) {
        return Optional.ofNullable(types.get(type));
    }
}
