package io.chronoplane.infra.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.chronoplane.infra.log.jdbc.SqlWork;
import io.chronoplane.infra.log.postgres.OnPostgres;
import io.chronoplane.infra.log.postgres.PostgresAddress;
import io.chronoplane.infra.log.postgres.PostgresDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(OnPostgres.class)
final class SharedClusterTest {

    private static final Duration LEASE = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final List<SharedCluster> nodes = new ArrayList<>();
    private final List<Long> tokens = new CopyOnWriteArrayList<>();
    private PostgresDatabase database;

    /// Remembers each lease that it got.
    private final Holding remembering = new Holding() {
        @Override
        public void gained(Lease lease) {
            tokens.add(lease.token());
        }

        @Override
        public void lost(Lease lease) {
            assertThat(lease.isHeld()).isFalse();
        }
    };

    @BeforeEach
    void prepare(PostgresAddress address) {
        database = new PostgresDatabase(address);
        database.prepare();
    }

    @AfterEach
    void close() {
        nodes.forEach(SharedCluster::close);
        database.close();
    }

    private SharedCluster node(String id) {
        return node(id, database.sql());
    }

    private SharedCluster node(String id, SqlWork sql) {
        SharedCluster node =
                new SharedCluster(sql, new Member(id, id + ":8080", "test", Instant.EPOCH, false), LEASE);
        node.join();
        nodes.add(node);
        return node;
    }

    @Test
    void oneNodeAtATime_hasTheLease_andAllKnowWho() {
        List<Candidacy> standing = new ArrayList<>();
        for (String id : List.of("a", "b", "c")) {
            standing.add(node(id).stand("owner", remembering));
        }

        await().atMost(PATIENCE).until(() -> standing.stream().anyMatch(one -> one.lease().isPresent()));

        assertThat(standing.stream().filter(one -> one.lease().isPresent())).hasSize(1);
        for (SharedCluster node : nodes) {
            await().atMost(PATIENCE).untilAsserted(() -> {
                assertThat(node.members()).extracting(Member::id).containsExactly("a", "b", "c");
                assertThat(node.holders()).hasSize(1);
            });
        }
    }

    @Test
    void lease_movesAtOnce_whenItsHolderResigns_andItsTokenGrows() {
        Candidacy first = node("a").stand("owner", remembering);
        await().atMost(PATIENCE).until(() -> first.lease().isPresent());
        Candidacy second = node("b").stand("owner", remembering);

        first.resign();

        assertThat(first.lease()).isEmpty();
        await().atMost(PATIENCE).until(() -> second.lease().isPresent());
        assertThat(tokens).containsExactly(1L, 2L);
    }

    @Test
    void drainedNode_givesAllAway_andTakesNothing() {
        SharedCluster first = node("a");
        Candidacy owner = first.stand("owner", remembering);
        await().atMost(PATIENCE).until(() -> owner.lease().isPresent());
        SharedCluster other = node("b");
        Candidacy next = other.stand("owner", remembering);

        first.drain();

        await().atMost(PATIENCE).until(() -> next.lease().isPresent());
        await().atMost(PATIENCE).until(() -> other.members().stream()
                .anyMatch(member -> member.id().equals("a") && member.draining()));
        assertThat(owner.lease()).isEmpty();
    }

    @Test
    void silentNode_losesTheLeaseByItsOwnClock_beforeAnotherHasIt_andIsFenced() {
        Interrupted line = new Interrupted();
        SharedCluster silent = node("a", new SqlWork(line.over(database)));
        Candidacy old = silent.stand("owner", remembering);
        await().atMost(PATIENCE).until(() -> old.lease().isPresent());
        Lease lease = old.lease().orElseThrow();
        assertThat(silent.<Integer>fenced(lease, "a step", connection -> 7)).isEqualTo(7);
        Candidacy next = node("b").stand("owner", remembering);

        line.cut();
        while (next.lease().isEmpty()) {
            Thread.onSpinWait();
        }

        assertThat(lease.isHeld()).isFalse();
        assertThat(next.lease()).map(Lease::token).hasValue(2L);
        line.mend();
        assertThatThrownBy(() -> silent.fenced(new Awake(lease), "a late step", connection -> 7))
                .isInstanceOf(FencedException.class);
        await().atMost(PATIENCE).until(() -> old.lease().isEmpty());
    }

    @Test
    void leaseThatIsTakenOver_isLostByItsHolder_whoMayWriteNoNoteAnyMore() {
        SharedCluster first = node("a");
        Candidacy old = first.stand("owner", remembering);
        await().atMost(PATIENCE).until(() -> old.lease().isPresent());
        Lease lease = old.lease().orElseThrow();
        LeaseNotes notes = first.notes().orElseThrow();
        notes.write(lease, "mine");
        SharedCluster other = node("b");
        Candidacy next = other.stand("owner", remembering);

        next.takeOver();

        assertThat(next.lease()).map(Lease::token).hasValue(2L);
        assertThatThrownBy(() -> notes.write(new Awake(lease), "late")).isInstanceOf(FencedException.class);
        assertThatThrownBy(() -> notes.erase(new Awake(lease))).isInstanceOf(FencedException.class);
        assertThat(notes.all()).containsExactly(Map.entry("owner", "mine"));
        await().atMost(PATIENCE).until(() -> old.lease().isEmpty());
        other.notes().orElseThrow().write(next.lease().orElseThrow(), "theirs");
        assertThat(notes.all()).containsExactly(Map.entry("owner", "theirs"));
    }

    @Test
    void nodeThatAnotherDrains_isSeenToDrain_andKeepsItsLeaseUntilItLetsGo() {
        SharedCluster first = node("a");
        Candidacy owner = first.stand("owner", remembering);
        await().atMost(PATIENCE).until(() -> owner.lease().isPresent());
        SharedCluster other = node("b");

        other.drain("a");

        for (SharedCluster node : nodes) {
            await().atMost(PATIENCE).until(() -> node.members().stream()
                    .anyMatch(member -> member.id().equals("a") && member.draining()));
        }
        assertThat(owner.lease()).isPresent();
    }

    @Test
    void nodeThatLeaves_isNoMemberAnyMore() {
        SharedCluster staying = node("a");
        SharedCluster leaving = node("b");
        await().atMost(PATIENCE).until(() -> staying.members().size() == 2);

        leaving.close();

        await().atMost(PATIENCE).until(() -> staying.members().size() == 1);
    }

    @Test
    void soleNode_hasWhatItWantsAtOnce_withTokensThatGrow() {
        SoleCluster sole = SoleCluster.inMemory();

        Candidacy owner = sole.stand("owner", remembering);

        assertThat(owner.lease()).map(Lease::isHeld).isEqualTo(Optional.of(true));
        owner.resign();
        owner.close();
        assertThat(tokens).containsExactly(1L, 2L);
        assertThat(sole.holders()).isEmpty();
    }

    /// What a node believes that stood still and has not looked at the clock yet.
    private record Awake(Lease lease) implements Lease {

        @Override
        public String name() {
            return lease.name();
        }

        @Override
        public long token() {
            return lease.token();
        }

        @Override
        public boolean isHeld() {
            return true;
        }
    }
}
