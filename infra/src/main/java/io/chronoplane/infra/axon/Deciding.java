package io.chronoplane.infra.axon;

import io.chronoplane.commands.core.Command;
import io.chronoplane.commands.core.CommandModel;
import io.chronoplane.commands.core.Context;
import io.chronoplane.commands.core.Decision;
import io.chronoplane.commands.core.Event;
import io.chronoplane.commands.core.Tag;
import io.chronoplane.infra.core.FreshIds;
import io.chronoplane.infra.entity.Entities;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.axonframework.messaging.commandhandling.CommandHandler;
import org.axonframework.messaging.commandhandling.CommandMessage;
import org.axonframework.messaging.commandhandling.CommandResultMessage;
import org.axonframework.messaging.commandhandling.GenericCommandResultMessage;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.core.MessageTypeResolver;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.EventSink;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.axonframework.modelling.StateManager;
import org.axonframework.modelling.repository.ManagedEntity;

/// Handles every command of one system: loads what it reads, lets the decider decide, publishes what follows.
final class Deciding<C extends Command> implements CommandHandler {

    private static final MessageType RESULT = new MessageType(Decision.class);

    private final CommandModel<C> model;
    private final StateManager states;
    private final EventSink events;
    private final Entities entities;
    private final MessageTypeResolver names;
    private final FreshIds ids;
    private final Map<String, Class<?>> stateTypes = new LinkedHashMap<>();

    Deciding(
            CommandModel<C> model,
            StateManager states,
            EventSink events,
            Entities entities,
            MessageTypeResolver names,
            FreshIds ids) {
        this.model = model;
        this.states = states;
        this.events = events;
        this.entities = entities;
        this.names = names;
        this.ids = ids;
        model.entities().forEach(entity -> stateTypes.put(entity.kind(), entity.type()));
    }

    @Override
    public MessageStream.Single<CommandResultMessage> handle(CommandMessage message, ProcessingContext context) {
        C command = model.commands().cast(message.payload());
        Map<Tag, CompletableFuture<? extends ManagedEntity<String, ?>>> loads = new LinkedHashMap<>();
        command.reads().forEach(tag -> loads.computeIfAbsent(tag, t -> load(t, context)));
        if (loads.values().stream().allMatch(load -> load.isDone() && !load.isCompletedExceptionally())) {
            return MessageStream.just(decide(command, reads(loads), message, context));
        }
        return MessageStream.fromFuture(CompletableFuture.allOf(loads.values().toArray(CompletableFuture[]::new))
                .thenApply(all -> decide(command, reads(loads), message, context)));
    }

    /// Of loads that have all completed.
    private static Reads reads(Map<Tag, CompletableFuture<? extends ManagedEntity<String, ?>>> loads) {
        Map<Tag, ManagedEntity<String, ?>> loaded = HashMap.newHashMap(loads.size());
        loads.forEach((tag, load) -> loaded.put(tag, load.join()));
        return new Reads(loaded);
    }

    private CompletableFuture<? extends ManagedEntity<String, ?>> load(Tag tag, ProcessingContext context) {
        Class<?> type = stateTypes.get(tag.kind());
        if (type == null) {
            throw new IllegalArgumentException(model.system() + " has no entity of kind " + tag.kind());
        }
        return states.loadManagedEntity(type, tag.id(), context);
    }

    private CommandResultMessage decide(C command, Reads reads, CommandMessage message, ProcessingContext context) {
        Context given = CommandMetadata.context(message.metadata());
        Decision decision = model.decider().decide(command, reads, given);
        LogTransaction transaction = LogTransaction.of(context, entities);
        CommandMetadata.condition(message.metadata()).ifPresent(transaction::once);
        switch (decision) {
            case Decision.Accepted accepted when accepted.events().isEmpty() -> transaction.settleReads();
            case Decision.Accepted accepted when CommandMetadata.isRehearsal(message.metadata()) ->
                transaction.rehearse(messages(accepted.events(), given, message));
            case Decision.Accepted accepted -> {
                // Within a unit of work this only adds them to its transaction, which the commit phase awaits.
                var unused = events.publish(context, messages(accepted.events(), given, message));
            }
            case Decision.Rejected rejected -> transaction.settleReads();
        }
        return new GenericCommandResultMessage(RESULT, new Decided(decision, transaction));
    }

    private List<EventMessage> messages(List<Event> decided, Context given, CommandMessage command) {
        Map<String, String> metadata = CommandMetadata.ofEvents(command.metadata(), command.identifier());
        List<EventMessage> messages = new ArrayList<>(decided.size());
        for (Event event : decided) {
            messages.add(new GenericEventMessage(
                    ids.next().toString(), names.resolveOrThrow(event), event, metadata, given.at()));
        }
        return messages;
    }
}
