package io.chronoplane.infra.entity;

import static io.chronoplane.infra.doris.Nodes.send;
import static io.chronoplane.infra.doris.Nodes.unavailable;
import static org.assertj.core.api.Assertions.assertThat;

import io.chronoplane.commands.core.CommandModel;
import io.chronoplane.commands.doris.meta.DorisMeta;
import io.chronoplane.commands.doris.meta.DorisMetaCommand;
import io.chronoplane.commands.doris.meta.DorisMetaRules;
import io.chronoplane.commands.doris.meta.InstanceStatus;
import io.chronoplane.commands.doris.meta.InstanceStatusChanged;
import io.chronoplane.commands.doris.meta.SetInstanceStatus;
import io.chronoplane.infra.core.Outcome;
import io.chronoplane.infra.core.SystemModel;
import io.chronoplane.infra.core.Unavailable.Reason;
import io.chronoplane.infra.doris.Doris;
import io.chronoplane.infra.doris.Nodes;
import io.chronoplane.infra.log.Append;
import io.chronoplane.infra.log.NewEvent;
import io.chronoplane.infra.node.Node;
import io.chronoplane.infra.node.NodeOptions;
import io.chronoplane.infra.node.NodeStorage;
import io.chronoplane.projections.doris.meta.DorisMetaViews;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/// Somebody else, as another node would, changes the entity between a decision and its append.
class ContentionTest {

    private static final SetInstanceStatus COMMAND = new SetInstanceStatus("i-1", InstanceStatus.OVERDUE, 0);
    private static final int ATTEMPTS = 50;

    private final AtomicInteger disturbances = new AtomicInteger();
    private final AtomicInteger decisions = new AtomicInteger();
    private final Node node = Nodes.open(List.of(disturbed()), NodeStorage.memory(), NodeOptions.DEFAULTS);

    @Test
    void aCommand_isDecidedAnew_asOftenAsItLosesARace() throws Exception {
        try (node) {
            send(node, Doris.create("i-1"));
            disturbances.set(10);
            decisions.set(0);

            assertThat(send(node, COMMAND)).isEqualTo(new Outcome.Accepted(12));
            // It may be told of a lost race before the winner is durable, and then lose once more to the same one.
            assertThat(decisions).hasValueBetween(11, 21);
        }
    }

    @Test
    void aCommand_thatLosesEveryRace_isGivenUp() throws Exception {
        try (node) {
            send(node, Doris.create("i-1"));
            disturbances.set(Integer.MAX_VALUE);
            decisions.set(0);

            assertThat(unavailable(node.send(COMMAND, Doris.ORIGIN))).isEqualTo(Reason.CONTENDED);
            assertThat(decisions).hasValue(ATTEMPTS);

            disturbances.set(0);
            assertThat(send(node, COMMAND)).isInstanceOf(Outcome.Accepted.class);
        }
    }

    private SystemModel disturbed() {
        CommandModel<DorisMetaCommand> real = DorisMeta.commands(DorisMetaRules.DEFAULT);
        return new SystemModel(
                new CommandModel<>(
                        real.system(),
                        real.commands(),
                        (command, states, context) -> {
                            decisions.incrementAndGet();
                            disturb();
                            return real.decider().decide(command, states, context);
                        },
                        real.entities(),
                        real.events()),
                DorisMetaViews.queries());
    }

    private void disturb() {
        if (disturbances.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            InstanceStatusChanged event =
                    new InstanceStatusChanged("i-1", InstanceStatus.NORMAL, InstanceStatus.NORMAL, 1);
            byte[] payload = "{\"instanceId\":\"i-1\",\"from\":\"NORMAL\",\"to\":\"NORMAL\",\"at\":1}"
                    .getBytes(StandardCharsets.UTF_8);
            byte[] metadata = "{\"entity\":\"instance=i-1\"}".getBytes(StandardCharsets.UTF_8);
            NewEvent disturbance = new NewEvent(
                    UUID.randomUUID(),
                    "doris.meta.instance-status-changed",
                    1,
                    Instant.EPOCH,
                    event.tags(),
                    payload,
                    metadata,
                    event);
            node.log().append(new Append(List.of(), List.of(disturbance), List.of()));
        }
    }
}
