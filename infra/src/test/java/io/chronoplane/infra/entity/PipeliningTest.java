package io.chronoplane.infra.entity;

import static io.chronoplane.infra.doris.Doris.ORIGIN;
import static io.chronoplane.infra.doris.Nodes.await;
import static io.chronoplane.infra.doris.Nodes.send;
import static io.chronoplane.infra.doris.Nodes.unavailable;
import static org.assertj.core.api.Assertions.assertThat;

import io.chronoplane.commands.doris.meta.InstanceRejection;
import io.chronoplane.commands.doris.meta.InstanceStatus;
import io.chronoplane.commands.doris.meta.SetInstanceStatus;
import io.chronoplane.infra.core.Outcome;
import io.chronoplane.infra.core.Unavailable.Reason;
import io.chronoplane.infra.doris.Doris;
import io.chronoplane.infra.doris.Nodes;
import io.chronoplane.infra.fault.FaultyStorage;
import io.chronoplane.infra.fault.GatedStorage;
import io.chronoplane.infra.log.memory.MemorySnapshots;
import io.chronoplane.infra.log.memory.MemoryStorage;
import io.chronoplane.infra.node.Node;
import io.chronoplane.infra.node.NodeStorage;
import io.chronoplane.infra.projection.MemoryCheckpoints;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Commands that come in while the disk is busy.
class PipeliningTest {

    private static final int MANY = 100;
    private static final int FEW = 10;

    private final MemoryStorage memory = new MemoryStorage();
    private final FaultyStorage faulty = new FaultyStorage(memory);
    private final GatedStorage gated = new GatedStorage(faulty);
    private final Node node = Nodes.open(
            new NodeStorage(gated, memory, new MemorySnapshots(), new MemoryCheckpoints()), Nodes.queue(MANY));

    @AfterEach
    void close() {
        faulty.mend();
        gated.letPass();
        node.close();
    }

    @Test
    void commandsOnOneEntity_areDecidedOnQueuedEvents_andWrittenInOneBatch() throws Exception {
        send(node, Doris.create("i-1"));
        send(node, Doris.add("i-1", "c-1"));
        CompletableFuture<Outcome> blocked = block();

        List<CompletableFuture<Outcome>> turns = turns(MANY);
        assertThat(turns).noneMatch(CompletableFuture::isDone);
        gated.letPass();

        await(blocked);
        for (int i = 0; i < MANY; i++) {
            assertThat(await(turns.get(i))).isEqualTo(new Outcome.Accepted(4 + i));
        }
        assertThat(gated.batches()).containsExactly(1, 1, 1, MANY);
    }

    @Test
    void aRefusal_isToldOnlyWhenWhatItRestsOnIsDurable() throws Exception {
        CompletableFuture<Outcome> blocked = block();
        CompletableFuture<Outcome> creation = node.send(Doris.create("i-1"), ORIGIN);
        CompletableFuture<Outcome> again = node.send(Doris.create("i-1"), ORIGIN);
        Awaitility.await().until(() -> node.log().queued() == 1);

        assertThat(again).isNotDone();
        gated.letPass();

        await(blocked);
        assertThat(await(creation)).isEqualTo(new Outcome.Accepted(2));
        assertThat(await(again)).isEqualTo(new Outcome.Rejected(new InstanceRejection.InstanceIdTaken("i-1")));
    }

    @Test
    void aRefusal_isDecidedAnew_whenWhatItRestedOnIsLost() throws Exception {
        gated.shut();
        CompletableFuture<Outcome> creation = node.send(Doris.create("i-1"), ORIGIN);
        Awaitility.await().until(gated::isWaitedFor);
        CompletableFuture<Outcome> unchanged =
                node.send(new SetInstanceStatus("i-1", InstanceStatus.NORMAL, 0), ORIGIN);
        assertThat(unchanged).isNotDone();

        faulty.breakDown(FaultyStorage.Fault.BEFORE_THE_WRITE);
        gated.letPass();

        assertThat(unavailable(creation)).isEqualTo(Reason.LOG_CLOSED);
        assertThat(await(unchanged)).isEqualTo(new Outcome.Rejected(new InstanceRejection.InstanceUnknown("i-1")));
    }

    @Test
    void whatNoLongerFitsTheQueue_isRefused_andTheEntityGoesOn() throws Exception {
        send(node, Doris.create("i-1"));
        send(node, Doris.add("i-1", "c-1"));
        CompletableFuture<Outcome> blocked = block();

        List<CompletableFuture<Outcome>> turns = turns(MANY);
        for (int i = 0; i < FEW; i++) {
            assertThat(unavailable(node.send(Doris.turn("i-1", "c-1", MANY), ORIGIN))).isEqualTo(Reason.OVERLOADED);
        }
        gated.letPass();
        await(blocked);
        for (CompletableFuture<Outcome> turn : turns) {
            assertThat(await(turn)).isInstanceOf(Outcome.Accepted.class);
        }

        assertThat(send(node, Doris.turn("i-1", "c-1", MANY))).isEqualTo(new Outcome.Accepted(4 + MANY));
    }

    /// Holds up the appender with a command of another entity.
    private CompletableFuture<Outcome> block() {
        gated.shut();
        CompletableFuture<Outcome> blocked = node.send(Doris.create("blocker"), ORIGIN);
        Awaitility.await().until(gated::isWaitedFor);
        return blocked;
    }

    private List<CompletableFuture<Outcome>> turns(int count) {
        return IntStream.range(0, count)
                .mapToObj(n -> node.send(Doris.turn("i-1", "c-1", n), ORIGIN))
                .toList();
    }
}
