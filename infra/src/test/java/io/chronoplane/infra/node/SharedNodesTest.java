package io.chronoplane.infra.node;

import static io.chronoplane.infra.doris.Nodes.await;
import static io.chronoplane.infra.doris.Nodes.send;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chronoplane.commands.core.Command;
import io.chronoplane.infra.cluster.Member;
import io.chronoplane.infra.core.Claimed;
import io.chronoplane.infra.core.InvalidRequest;
import io.chronoplane.infra.core.Outcome;
import io.chronoplane.infra.core.RequestKey;
import io.chronoplane.infra.core.Unavailable;
import io.chronoplane.infra.doris.Doris;
import io.chronoplane.infra.doris.Nodes;
import io.chronoplane.infra.log.conformance.Crowd;
import io.chronoplane.infra.log.postgres.OnPostgres;
import io.chronoplane.infra.log.postgres.PostgresAddress;
import io.chronoplane.infra.log.postgres.PostgresDatabase;
import io.chronoplane.queries.doris.meta.GetInstance;
import java.time.Instant;
import java.util.List;
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
        Member self = new Member(name, name, "test", Instant.EPOCH, false);
        return Nodes.open(NodeStorage.postgres(new PostgresDatabase(address), self));
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

    private static Outcome sent(Node node, Command command) {
        try {
            return send(node, command);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
