package io.chronoplane.infra.node;

import io.chronoplane.infra.idempotency.AnswerStore;
import io.chronoplane.infra.idempotency.JdbcAnswerStore;
import io.chronoplane.infra.idempotency.MemoryAnswerStore;
import io.chronoplane.infra.log.Keys;
import io.chronoplane.infra.log.LogStorage;
import io.chronoplane.infra.log.Snapshots;
import io.chronoplane.infra.log.h2.H2Database;
import io.chronoplane.infra.log.h2.H2Storage;
import io.chronoplane.infra.log.jdbc.JdbcSnapshots;
import io.chronoplane.infra.log.memory.MemorySnapshots;
import io.chronoplane.infra.log.memory.MemoryStorage;
import io.chronoplane.infra.log.postgres.PostgresDatabase;
import io.chronoplane.infra.log.postgres.PostgresStorage;
import io.chronoplane.infra.projection.Checkpoints;
import io.chronoplane.infra.projection.JdbcCheckpoints;
import io.chronoplane.infra.projection.MemoryCheckpoints;
import io.chronoplane.infra.refusal.JdbcRefusalStore;
import io.chronoplane.infra.refusal.MemoryRefusalStore;
import io.chronoplane.infra.refusal.PostgresRefusalStore;
import io.chronoplane.infra.refusal.RefusalStore;

/// Where a node keeps what must outlive it.
public record NodeStorage(
        LogStorage log, Keys keys, Snapshots snapshots, Checkpoints checkpoints, AnswerStore answers, RefusalStore refusals) {

    /// With answers and refused commands in memory.
    public NodeStorage(LogStorage log, Keys keys, Snapshots snapshots, Checkpoints checkpoints) {
        this(log, keys, snapshots, checkpoints, new MemoryAnswerStore(), new MemoryRefusalStore());
    }

    public static NodeStorage h2(H2Database database) {
        H2Storage log = new H2Storage(database);
        return new NodeStorage(
                log,
                log.keys(),
                new JdbcSnapshots(database.sql()),
                new JdbcCheckpoints(database.sql()),
                new JdbcAnswerStore(database.durableSql()),
                new JdbcRefusalStore(database.sql()));
    }

    /// Which several nodes may share.
    public static NodeStorage postgres(PostgresDatabase database) {
        PostgresStorage log = new PostgresStorage(database);
        return new NodeStorage(
                log,
                log.keys(),
                new JdbcSnapshots(database.sql()),
                new JdbcCheckpoints(database.sql()),
                new JdbcAnswerStore(database.sql()),
                new PostgresRefusalStore(database.sql()));
    }

    /// For tests and sandboxes.
    public static NodeStorage memory() {
        MemoryStorage log = new MemoryStorage();
        return new NodeStorage(log, log, new MemorySnapshots(), new MemoryCheckpoints());
    }
}
