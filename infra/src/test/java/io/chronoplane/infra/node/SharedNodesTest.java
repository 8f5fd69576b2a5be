package io.chronoplane.infra.node;

import static io.chronoplane.infra.doris.Nodes.await;
import static io.chronoplane.infra.doris.Nodes.send;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chronoplane.commands.core.Command;
import io.chronoplane.infra.cluster.Member;
import io.chronoplane.infra.codec.UnreadableSecretException;
import io.chronoplane.infra.core.Claimed;
import io.chronoplane.infra.core.InvalidRequest;
import io.chronoplane.infra.core.KeptAnswer;
import io.chronoplane.infra.core.Outcome;
import io.chronoplane.infra.core.RequestKey;
import io.chronoplane.infra.core.Unavailable;
import io.chronoplane.infra.doris.Doris;
import io.chronoplane.infra.doris.Nodes;
import io.chronoplane.infra.log.conformance.Crowd;
import io.chronoplane.infra.log.postgres.OnPostgres;
import io.chronoplane.infra.log.postgres.PostgresAddress;
import io.chronoplane.infra.log.postgres.PostgresDatabase;
import io.chronoplane.infra.refusal.RefusalFilter;
import io.chronoplane.infra.secret.DataKey;
import io.chronoplane.infra.secret.MasterKeyProof;
import io.chronoplane.queries.doris.meta.GetInstance;
import io.chronoplane.queries.doris.meta.InstanceView;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Nodes that share a log decide and show as one.
@ExtendWith(OnPostgres.class)
final class SharedNodesTest {

    private Node here;
    private Node there;

    @BeforeEach
    void start(PostgresAddress address) {
        here = open(address, "here");
        there = open(address, "there");
    }

    private static Node open(PostgresAddress address, String name) {
        return open(address, name, NodeOptions.DEFAULTS);
    }

    private static Node open(PostgresAddress address, String name, NodeOptions options) {
        Member self = new Member(name, name, "test", Instant.EPOCH, false);
        return Nodes.open(NodeStorage.postgres(new PostgresDatabase(address), self), options);
    }

    @AfterEach
    void close() {
        here.close();
        there.close();
    }

    @Test
    void refusal_restsOnWhatAnotherNodeWrote_thoughItIsNotSeenHereYet() throws Exception {
        for (int i = 0; i < 30; i++) {
            assertThat(send(here, Doris.create("i" + i))).isInstanceOf(Outcome.Accepted.class);
            assertThat(send(there, Doris.create("i" + i))).isInstanceOf(Outcome.Rejected.class);
            assertThat(send(there, Doris.add("i" + i, "c", "cu" + i))).isInstanceOf(Outcome.Accepted.class);
            assertThat(send(here, Doris.add("i" + i, "c", "cu" + i))).isInstanceOf(Outcome.Rejected.class);
        }
        assertThat(here.log().head()).isEqualTo(there.log().head());
    }

    @Test
    void staleCache_isRetried_whenNodesTakeTurnsOnOneEntity() throws Exception {
        send(here, Doris.create("i"));
        send(there, Doris.add("i", "c", "cu"));

        for (int turn = 0; turn < 40; turn++) {
            Node node = turn % 2 == 0 ? here : there;
            assertThat(send(node, Doris.turn("i", "c", turn))).as("turn %s", turn).isInstanceOf(Outcome.Accepted.class);
        }
    }

    @Test
    void everyCommandIsDecidedOnce_whenBothNodesChangeOneEntityAtOnce() {
        Crowd.all(1, i -> sent(here, Doris.create("i")));

        List<Outcome> added = Crowd.all(16, i -> sent(i % 2 == 0 ? here : there, Doris.add("i", "c" + i / 2, "cu" + i / 2)));

        assertThat(added.stream().filter(Outcome.Accepted.class::isInstance)).hasSize(8);
        long events = here.log().read(0, 1_000).size();
        assertThat(events).isEqualTo(Math.max(here.log().head(), there.log().head()));
    }

    @Test
    void read_showsWhatAnotherNodeWrote_onceItsPositionIsReached() throws Exception {
        for (int i = 0; i < 20; i++) {
            String id = "i" + i;
            long position = ((Outcome.Accepted) send(here, Doris.create(id))).position();

            assertThat(await(there.reached(position))).isGreaterThanOrEqualTo(position);

            assertThat(there.ask(new GetInstance(id))).isPresent();
        }
    }

    @Test
    void read_isRefusedAfterAWhile_forAPositionThatDoesNotCome() {
        assertThatThrownBy(() -> await(there.reached(1_000)))
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(Unavailable.class)
                .hasMessageContaining("not yet 1000");
    }

    @Test
    void requestWithAKey_isCarriedOutOnce_whenItIsSentToBothNodes() throws Exception {
        for (int i = 0; i < 10; i++) {
            RequestKey key = new RequestKey("doris.meta", "tester", "k" + i, "digest");
            Command command = Doris.create("i" + i);
            // Both have the claim before either has carried it out.
            Claimed.Granted first = (Claimed.Granted) await(here.claim(key));
            Claimed.Granted second = (Claimed.Granted) await(there.claim(key));

            Outcome one = await(here.send(command, Doris.ORIGIN, first.claim()));
            Outcome again = await(there.send(command, Doris.ORIGIN, second.claim()));

            assertThat(again).isEqualTo(one).isInstanceOf(Outcome.Accepted.class);
            first.claim().release();
            second.claim().release();
        }
        assertThat(here.log().head()).isEqualTo(10);
    }

    @Test
    void keyOfAnotherRequest_isRefused_whenTheOtherNodeTookIt() throws Exception {
        Claimed.Granted first = (Claimed.Granted) await(here.claim(new RequestKey("doris.meta", "tester", "k", "one")));
        Claimed.Granted second = (Claimed.Granted) await(there.claim(new RequestKey("doris.meta", "tester", "k", "two")));
        await(here.send(Doris.create("i"), Doris.ORIGIN, first.claim()));

        assertThatThrownBy(() -> await(there.send(Doris.create("other"), Doris.ORIGIN, second.claim())))
                .hasCauseInstanceOf(InvalidRequest.class);
        assertThat(here.log().head()).isEqualTo(1);
    }

    @Test
    void restartedNode_findsWhatItKept_itsSecretsAmongIt(PostgresAddress other) throws Exception {
        Optional<InstanceView> before;
        RequestKey key = new RequestKey("doris.meta", "tester", "k", "digest");
        try (Node node = open(other, "first", Nodes.eager(10))) {
            send(node, Doris.create("i", "an access key", "a secret key"));
            send(node, Doris.add("i", "c", "cu"));
            for (int turn = 0; turn < 20; turn++) {
                send(node, Doris.turn("i", "c", turn));
            }
            send(node, Doris.create("i"));
            Claimed.Granted granted = (Claimed.Granted) await(node.claim(key));
            await(granted.claim().answer(new KeptAnswer(200, "OK", Map.of(), new byte[] {1})));
            before = node.ask(new GetInstance("i"));
        }
        try (Node node = open(other, "second", Nodes.eager(10))) {
            assertThat(node.ask(new GetInstance("i"))).isEqualTo(before).isPresent();
            assertThat(send(node, Doris.turn("i", "c", 20))).isInstanceOf(Outcome.Accepted.class);
            assertThat(await(node.claim(key))).isInstanceOf(Claimed.Answered.class);
            assertThat(await(node.refusals().find(RefusalFilter.ofRequest("r-1"), Long.MAX_VALUE, 10)).records())
                    .hasSize(1);
        }
    }

    @Test
    void secondNode_isRefused_forAnotherMasterKey(PostgresAddress other) {
        try (PostgresDatabase database = new PostgresDatabase(other)) {
            database.prepare();
            MasterKeyProof.check(database.sql(), Nodes.MASTER);
            MasterKeyProof.check(database.sql(), Nodes.MASTER);

            assertThatThrownBy(() -> MasterKeyProof.check(database.sql(), new DataKey(DataKey.random())))
                    .isInstanceOf(UnreadableSecretException.class)
                    .hasMessageContaining("secrets.master-key");
        }
    }

    private static Outcome sent(Node node, Command command) {
        try {
            return send(node, command);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
