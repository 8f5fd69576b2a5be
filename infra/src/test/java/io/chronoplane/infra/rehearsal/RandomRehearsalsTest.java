package io.chronoplane.infra.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import io.chronoplane.commands.doris.meta.DorisMetaCommand;
import io.chronoplane.infra.core.Outcome;
import io.chronoplane.infra.core.Rehearsal;
import io.chronoplane.infra.doris.Doris;
import io.chronoplane.infra.doris.DorisState;
import io.chronoplane.infra.doris.Nodes;
import io.chronoplane.infra.doris.RandomCommands;
import io.chronoplane.infra.log.StoredEvent;
import io.chronoplane.infra.node.Node;
import io.chronoplane.infra.node.NodeStorage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Each command of a random history is tried before it is sent.
class RandomRehearsalsTest {

    private static final int COMMANDS = 400;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 20_261_121})
    void rehearsal_saysWhatHappensThen_andChangesNothing(long seed) throws Exception {
        RandomCommands random = new RandomCommands(seed);
        try (Node node = Nodes.open(NodeStorage.memory())) {
            for (int i = 0; i < COMMANDS; i++) {
                DorisMetaCommand command = random.next();
                String when = "seed " + seed + ", command " + i + ": " + command;
                long head = node.log().head();
                DorisState before = DorisState.of(node);

                Rehearsal tried = Nodes.await(node.rehearse(command, Doris.ORIGIN));

                assertThat(node.log().head()).as(when).isEqualTo(head);
                assertThat(DorisState.of(node)).as(when).isEqualTo(before);
                Outcome sent = Nodes.send(node, command);
                assertThat(node.log().read(head, 100))
                        .as(when)
                        .extracting(StoredEvent::type)
                        .isEqualTo(tried.events().stream().map(Rehearsal.Foreseen::type).toList());
                switch (sent) {
                    case Outcome.Accepted accepted ->
                        assertThat(tried.outcome()).as(when).isEqualTo(new Outcome.Accepted(head));
                    case Outcome.Rejected rejected -> assertThat(tried.outcome()).as(when).isEqualTo(rejected);
                }
            }
        }
    }
}
