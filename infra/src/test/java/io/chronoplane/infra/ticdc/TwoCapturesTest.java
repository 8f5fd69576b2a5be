package io.chronoplane.infra.ticdc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.chronoplane.infra.cluster.Interrupted;
import io.chronoplane.infra.cluster.Member;
import io.chronoplane.infra.cluster.SharedCluster;
import io.chronoplane.infra.log.StorageException;
import io.chronoplane.infra.log.jdbc.SqlWork;
import io.chronoplane.infra.log.postgres.OnPostgres;
import io.chronoplane.infra.log.postgres.PostgresAddress;
import io.chronoplane.infra.log.postgres.PostgresDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// A changefeed between two captures over one database, of which one falls silent.
@ExtendWith(OnPostgres.class)
final class TwoCapturesTest {

    private static final Duration LEASE = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TempDir
    Path directory;

    private final Interrupted line = new Interrupted();
    private final ScriptedReplicator here = new ScriptedReplicator();
    private final ScriptedReplicator there = new ScriptedReplicator();
    private Stage stage;
    private PostgresDatabase database;
    private SharedCluster silent;
    private SharedCluster other;

    @BeforeEach
    void open(PostgresAddress address) {
        stage = Stage.inOrder(directory);
        database = new PostgresDatabase(address);
        database.prepare();
        silent = join("a", new SqlWork(line.over(database)));
        other = join("b", database.sql());
        await().atMost(PATIENCE).until(() -> silent.members().size() == 2 && other.members().size() == 2);
    }

    private static SharedCluster join(String id, SqlWork sql) {
        SharedCluster cluster =
                new SharedCluster(sql, new Member(id, id + ":8080", "test", Instant.EPOCH, false), LEASE);
        cluster.join();
        return cluster;
    }

    @AfterEach
    void close() {
        silent.close();
        other.close();
        database.close();
        stage.close();
    }

    @Test
    void changefeedOfASilentCapture_goesOnElsewhere_andItsOldRunWritesNothingAnyMore() {
        String id = idOf(silent);
        stage.create(id, null);
        Supervisor old = supervisor(silent, here);
        Supervisor next = supervisor(other, there);
        ticking(old, next, () -> !here.runs.isEmpty());
        ScriptedReplicator.Run run = here.last();
        run.listener().checkpoint(4_000);
        ticking(old, next, () -> noted(id) == 4_000);
        assertThat(there.runs).isEmpty();

        line.cut();
        run.listener().checkpoint(5_000);
        ticking(next, next, () -> !there.runs.isEmpty());

        assertThat(run.listener().mayGoOn()).as("before it has noticed anything").isFalse();
        assertThat(there.last().spec().checkpointTs()).isEqualTo(4_000);
        there.last().listener().checkpoint(4_500);
        ticking(next, next, () -> noted(id) == 4_500);
        line.mend();
        ticking(old, old, run::isClosed);
        ticking(old, next, () -> here.runs.size() == 2);
        assertThat(there.last().isClosed()).isTrue();
        assertThat(here.last().spec().checkpointTs()).isEqualTo(4_500);
        assertThat(noted(id)).isEqualTo(4_500);
    }

    @Test
    void changefeedOfACaptureThatDrains_movesWithWhatItHasDelivered() {
        String id = idOf(silent);
        stage.create(id, null);
        Supervisor old = supervisor(silent, here);
        Supervisor next = supervisor(other, there);
        ticking(old, next, () -> !here.runs.isEmpty());
        here.last().listener().checkpoint(7_000);

        other.drain("a");

        ticking(old, next, () -> !there.runs.isEmpty());
        assertThat(here.last().isClosed()).isTrue();
        assertThat(there.last().spec().checkpointTs()).isEqualTo(7_000);
    }

    /// Of a changefeed that belongs there while both live.
    private static String idOf(SharedCluster cluster) {
        Assignment assignment = new Assignment(cluster);
        int number = 0;
        while (assignment.here(Set.of(Stage.key("f" + number))).isEmpty()) {
            number++;
        }
        return "f" + number;
    }

    private Supervisor supervisor(SharedCluster cluster, ScriptedReplicator replicator) {
        return new Supervisor(
                stage::all,
                replicator,
                (feed, move) -> CompletableFuture.completedFuture(move),
                new ProgressNotes(cluster.notes().orElseThrow()),
                cluster,
                InstantSource.system(),
                Runnable::run,
                () -> 0.5);
    }

    private long noted(String id) {
        Progress progress = new ProgressNotes(other.notes().orElseThrow()).load().get(Stage.key(id));
        return progress == null ? 0 : progress.checkpointTs();
    }

    private static void ticking(Supervisor one, Supervisor another, Callable<Boolean> until) {
        await().atMost(PATIENCE).until(() -> {
            tick(one);
            tick(another);
            return until.call();
        });
    }

    /// What has no way to the database fails, and goes on.
    private static void tick(Supervisor supervisor) {
        try {
            supervisor.tick();
        } catch (StorageException e) {
            assertThat(e).hasMessageContaining("notes");
        }
    }
}
