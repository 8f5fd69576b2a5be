package io.chronoplane.infra.node;

import io.chronoplane.infra.cluster.Cluster;
import io.chronoplane.infra.cluster.Member;
import io.chronoplane.infra.cluster.SharedCluster;
import io.chronoplane.infra.cluster.SoleCluster;
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
import java.time.Instant;

/// Where a node keeps what must outlive it, and the other nodes that do so there.
public record NodeStorage(
        LogStorage log,
        Keys keys,
        Snapshots snapshots,
        Checkpoints checkpoints,
        AnswerStore answers,
        RefusalStore refusals,
        Cluster cluster) {

    /// Of the only node.
    public NodeStorage(
            LogStorage log,
            Keys keys,
            Snapshots snapshots,
            Checkpoints checkpoints,
            AnswerStore answers,
            RefusalStore refusals) {
        this(log, keys, snapshots, checkpoints, answers, refusals, SoleCluster.inMemory());
    }

    /// With answers and refused commands in memory.
    public NodeStorage(LogStorage log, Keys keys, Snapshots snapshots, Checkpoints checkpoints) {
        this(log, keys, snapshots, checkpoints, new MemoryAnswerStore(), new MemoryRefusalStore());
    }

    /// For a node that need not say who it is.
    public static NodeStorage h2(H2Database database) {
        return h2(database, new Member("node", "", "", Instant.now(), false));
    }

    public static NodeStorage h2(H2Database database, Member self) {
        H2Storage log = new H2Storage(database);
        return new NodeStorage(
                log,
                log.keys(),
                new JdbcSnapshots(database.sql()),
                new JdbcCheckpoints(database.sql()),
                new JdbcAnswerStore(database.durableSql()),
                new JdbcRefusalStore(database.sql()),
                new SoleCluster(self, database.durableSql()::transaction));
    }

    /// Which several nodes may share.
    public static NodeStorage postgres(PostgresDatabase database, Member self) {
        PostgresStorage log = new PostgresStorage(database);
        return new NodeStorage(
                log,
                log.keys(),
                new JdbcSnapshots(database.sql()),
                new JdbcCheckpoints(database.sql()),
                new JdbcAnswerStore(database.sql()),
                new PostgresRefusalStore(database.sql()),
                new SharedCluster(database.sql(), self, SharedCluster.LEASE));
    }

    /// For tests and sandboxes.
    public static NodeStorage memory() {
        MemoryStorage log = new MemoryStorage();
        return new NodeStorage(log, log, new MemorySnapshots(), new MemoryCheckpoints());
    }
}
