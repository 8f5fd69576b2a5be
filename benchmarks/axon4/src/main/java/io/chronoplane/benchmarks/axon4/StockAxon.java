package io.chronoplane.benchmarks.axon4;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.fasterxml.jackson.module.paramnames.ParameterNamesModule;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.axonframework.commandhandling.AsynchronousCommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.jdbc.DataSourceConnectionProvider;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventsourcing.EventCountSnapshotTriggerDefinition;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.serialization.json.JacksonSerializer;

/// The framework, configured.
///
/// @param configuration started
/// @param workers       where commands run, one JDBC connection each
/// @param database      the pool
record StockAxon(Configuration configuration, ExecutorService workers, HikariDataSource database)
        implements AutoCloseable {
    private static final int WORKERS = 32;
    private static final int EVENTS_BETWEEN_SNAPSHOTS = 250;

    static StockAxon start(Path data, Durability durability) throws SQLException {
        var database = database(data, durability);
        var workers = Executors.newFixedThreadPool(WORKERS, Thread.ofPlatform().name("command-", 0).factory());
        var engine = engine(database);
        var configurer = DefaultConfigurer.defaultConfiguration(false)
                .configureSerializer(c -> serializer())
                .configureTransactionManager(c -> NoTransactionManager.INSTANCE)
                .configureEmbeddedEventStore(c -> engine)
                .configureCommandBus(c -> AsynchronousCommandBus.builder()
                        .transactionManager(NoTransactionManager.INSTANCE).executor(workers).build())
                .configureAggregate(AggregateConfigurer.defaultConfiguration(Instance.class)
                        .configureCache(c -> new RecentlyUsed())
                        .configureSnapshotTrigger(c ->
                                new EventCountSnapshotTriggerDefinition(c.snapshotter(), EVENTS_BETWEEN_SNAPSHOTS)));
        var configuration = configurer.start();
        if (durability == Durability.SYNCED) {
            var sync = new SharedSync(database);
            configuration.commandBus().registerHandlerInterceptor((unitOfWork, chain) -> {
                unitOfWork.afterCommit(done -> sync.await()); // before the answer goes out
                return chain.proceed();
            });
        }
        return new StockAxon(configuration, workers, database);
    }

    CommandGateway commands() {
        return configuration.commandGateway();
    }

    private static JdbcEventStorageEngine engine(HikariDataSource database) {
        var engine = JdbcEventStorageEngine.builder()
                .connectionProvider(new UnitOfWorkAwareConnectionProviderWrapper(
                        new DataSourceConnectionProvider(database)))
                .transactionManager(NoTransactionManager.INSTANCE)
                .eventSerializer(serializer())
                .snapshotSerializer(serializer())
                .build();
        engine.createSchema(new EventTables());
        return engine;
    }

    private static JacksonSerializer serializer() {
        return JacksonSerializer.builder()
                .objectMapper(new ObjectMapper().registerModules(new JavaTimeModule(), new ParameterNamesModule()))
                .build();
    }

    private static HikariDataSource database(Path data, Durability durability) {
        var config = new HikariConfig();
        config.setJdbcUrl("jdbc:h2:file:" + data.toAbsolutePath().resolve("axon4")
                + (durability == Durability.WRITTEN ? ";WRITE_DELAY=0" : ""));
        config.setMaximumPoolSize(WORKERS + 2);
        config.setAutoCommit(false);
        return new HikariDataSource(config);
    }

    @Override
    public void close() {
        configuration.shutdown();
        workers.close();
        database.close();
    }
}
