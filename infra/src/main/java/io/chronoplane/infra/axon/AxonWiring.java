package io.chronoplane.infra.axon;

import io.chronoplane.commands.core.CommandModel;
import io.chronoplane.infra.core.FreshIds;
import io.chronoplane.infra.core.RefusalListener;
import io.chronoplane.infra.core.SystemModel;
import io.chronoplane.infra.entity.Entities;
import io.chronoplane.projections.core.QueryModel;
import io.chronoplane.projections.core.Views;
import java.time.InstantSource;
import java.util.List;
import org.axonframework.common.configuration.ComponentRegistry;
import org.axonframework.common.configuration.Configuration;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.commandhandling.RoutingStrategy;
import org.axonframework.messaging.commandhandling.configuration.CommandHandlingModule;
import org.axonframework.messaging.core.ConfigurationApplicationContext;
import org.axonframework.messaging.core.MessageTypeResolver;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.core.correlation.CorrelationDataProviderRegistry;
import org.axonframework.messaging.core.correlation.DefaultCorrelationDataProviderRegistry;
import org.axonframework.messaging.core.unitofwork.SimpleUnitOfWorkFactory;
import org.axonframework.messaging.core.unitofwork.UnitOfWorkFactory;
import org.axonframework.messaging.eventhandling.EventSink;
import org.axonframework.messaging.queryhandling.configuration.QueryHandlingModule;
import org.axonframework.modelling.SimpleStateManager;
import org.axonframework.modelling.StateManager;

/// Puts Axon together for our systems: its gateways, buses and units of work over our log and entities.
public final class AxonWiring {

    private final List<SystemModel> systems;
    private final Entities entities;
    private final Views views;
    private final FreshIds ids;
    private final MessageNames names;

    public AxonWiring(List<SystemModel> systems, Entities entities, Views views, FreshIds ids) {
        this.systems = List.copyOf(systems);
        this.entities = entities;
        this.views = views;
        this.ids = ids;
        this.names = new MessageNames(systems);
    }

    /// The configuration, not started yet.
    public EventSourcingConfigurer configurer() {
        EventSourcingConfigurer configurer = EventSourcingConfigurer.create();
        configurer.componentRegistry(this::components);
        for (SystemModel system : systems) {
            configurer.registerCommandHandlingModule(commands(system.commands()));
            configurer.registerQueryHandlingModule(queries(system.name(), system.queries()));
        }
        return configurer;
    }

    /// Starts it, so that nobody outside needs to know what Axon is.
    ///
    /// @param clock    for the time of decisions
    /// @param refusals is told of every refused command
    public AxonGateway start(InstantSource clock, RefusalListener refusals) {
        return new AxonGateway(configurer().start(), clock, ids, refusals);
    }

    private void components(ComponentRegistry registry) {
        // Nothing is picked up from the classpath.
        registry.disableEnhancerScanning();
        registry.registerComponent(MessageTypeResolver.class, config -> names);
        registry.registerComponent(
                UnitOfWorkFactory.class,
                config -> new SimpleUnitOfWorkFactory(new ConfigurationApplicationContext(config)));
        registry.registerComponent(EventStore.class, config -> new LogEventStore(entities));
        registry.registerComponent(StateManager.class, config -> repositories());
        // There is one node's bus and nothing to route; the metadata of a command is complete when it is sent.
        registry.registerComponent(RoutingStrategy.class, config -> command -> command.identifier());
        registry.registerComponent(
                CorrelationDataProviderRegistry.class, config -> new DefaultCorrelationDataProviderRegistry());
    }

    private StateManager repositories() {
        StateManager manager = SimpleStateManager.named("entities");
        systems.stream()
                .flatMap(system -> system.commands().entities().stream())
                .forEach(type -> manager.register(new EntityRepository<>(type, entities)));
        return manager;
    }

    private CommandHandlingModule.CommandHandlerPhase commands(CommandModel<?> model) {
        return CommandHandlingModule.named(model.system()).commandHandlers(handlers -> model.commandTypes()
                .forEach(type -> handlers.commandHandler(new QualifiedName(type), config -> deciding(model, config))));
    }

    private Deciding<?> deciding(CommandModel<?> model, Configuration config) {
        return new Deciding<>(
                model,
                config.getComponent(StateManager.class),
                config.getComponent(EventSink.class),
                entities,
                names,
                ids);
    }

    private QueryHandlingModule.QueryHandlerPhase queries(String system, QueryModel<?> model) {
        AnsweringQueries<?> answering = new AnsweringQueries<>(model, views);
        return QueryHandlingModule.named(system + ".queries").queryHandlers(handlers -> model.queryTypes()
                .forEach(type -> handlers.queryHandler(new QualifiedName(type), answering)));
    }
}
