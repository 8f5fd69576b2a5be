package io.chronoplane.infra.entity;

import static io.chronoplane.infra.doris.Doris.ORIGIN;
import static io.chronoplane.infra.doris.Nodes.await;
import static io.chronoplane.infra.doris.Nodes.send;
import static org.assertj.core.api.Assertions.assertThat;

import io.chronoplane.commands.doris.meta.DropInstance;
import io.chronoplane.commands.doris.meta.InstanceRejection;
import io.chronoplane.commands.doris.meta.InstanceStatus;
import io.chronoplane.commands.doris.meta.SetInstanceStatus;
import io.chronoplane.infra.core.Outcome;
import io.chronoplane.infra.doris.Doris;
import io.chronoplane.infra.doris.Nodes;
import io.chronoplane.infra.fault.FaultyStorage;
import io.chronoplane.infra.fault.GatedStorage;
import io.chronoplane.infra.log.memory.MemorySnapshots;
import io.chronoplane.infra.log.memory.MemoryStorage;
import io.chronoplane.infra.node.Node;
import io.chronoplane.infra.node.NodeStorage;
import io.chronoplane.infra.projection.MemoryCheckpoints;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// A refusal appends nothing, so no condition of the log would find that it rests on an old version. An entity that
/// was loaded while an event of it was on its way must not be remembered without that event.
class OldVersionsTest {

    private static final SetInstanceStatus UNCHANGED = new SetInstanceStatus("i-1", InstanceStatus.NORMAL, 0);
    private static final SetInstanceStatus CHANGED = new SetInstanceStatus("i-1", InstanceStatus.OVERDUE, 0);

    private final MemoryStorage memory = new MemoryStorage();
    private final FaultyStorage faulty = new FaultyStorage(memory);
    private final GatedStorage gated = new GatedStorage(faulty);
    private final Node node = Nodes.open(
            new NodeStorage(gated, memory, new MemorySnapshots(), new MemoryCheckpoints()), Nodes.eager(1));

    @AfterEach
    void close() {
        faulty.mend();
        gated.letPass();
        node.close();
    }

    @Test
    void anEntity_thatWasEvictedWhileItsEventWasOnItsWay_isNotRememberedWithoutIt() throws Exception {
        gated.shut();
        CompletableFuture<Outcome> creation = node.send(Doris.create("i-1"), ORIGIN);
        Awaitility.await().until(gated::isWaitedFor);
        Awaitility.await().until(() -> isEvicted(node));

        gated.letPass();

        assertThat(await(creation)).isEqualTo(new Outcome.Accepted(1));
        assertThat(send(node, CHANGED)).isEqualTo(new Outcome.Accepted(2));
    }

    /// Whether it is refused as unknown. As long as it is cached it is refused too, but not before it is durable.
    private static boolean isEvicted(Node node) throws Exception {
        send(node, new DropInstance("nobody"));
        CompletableFuture<Outcome> refused = node.send(UNCHANGED, ORIGIN);
        Thread.sleep(20);
        return refused.isDone()
                && await(refused).equals(new Outcome.Rejected(new InstanceRejection.InstanceUnknown("i-1")));
    }

    @Test
    void anEntity_thatAnEventConcernsWithoutHavingBeenRead_isNotRememberedWithoutIt() throws Exception {
        send(node, Doris.create("i-1"));
        send(node, Doris.create("i-2"));
        send(node, Doris.add("i-1", "c", "cuid"));
        gated.shut();
        CompletableFuture<Outcome> drop = node.send(Doris.drop("i-1", "c"), ORIGIN);
        Awaitility.await().until(gated::isWaitedFor);
        assertThat(send(node, Doris.add("i-2", "c", "cuid"))).isInstanceOf(Outcome.Rejected.class);

        gated.letPass();

        assertThat(await(drop)).isEqualTo(new Outcome.Accepted(4));
        assertThat(send(node, Doris.add("i-2", "c", "cuid"))).isEqualTo(new Outcome.Accepted(5));
    }

    @Test
    void anEvent_whoseWriteWasReportedAsFailed_isKnownWhenTheLogHasFoundIt() throws Exception {
        faulty.breakDown(FaultyStorage.Fault.AFTER_THE_WRITE);
        CompletableFuture<Outcome> creation = node.send(Doris.create("i-1"), ORIGIN);
        Awaitility.await().until(creation::isCompletedExceptionally);
        assertThat(send(node, UNCHANGED))
                .isEqualTo(new Outcome.Rejected(new InstanceRejection.InstanceUnknown("i-1")));

        faulty.mend();
        Awaitility.await().until(() -> node.log().closedBecause().isEmpty());
        Awaitility.await().until(() -> node.views().position() == 1);

        assertThat(send(node, CHANGED)).isEqualTo(new Outcome.Accepted(2));
    }
}
