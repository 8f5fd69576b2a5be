package io.chronoplane.infra.node;

import static io.chronoplane.infra.doris.Nodes.send;
import static org.assertj.core.api.Assertions.assertThat;

import io.chronoplane.commands.doris.meta.ClusterStatus;
import io.chronoplane.infra.core.Outcome;
import io.chronoplane.infra.doris.Doris;
import io.chronoplane.infra.doris.Nodes;
import io.chronoplane.queries.doris.meta.GetInstance;
import io.chronoplane.queries.doris.meta.InstanceView;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NodeTest {

    @TempDir
    Path directory;

    @Test
    void everything_isThereAgain_afterARestart() throws Exception {
        InstanceView before;
        try (Node node = Nodes.open(Nodes.h2(directory))) {
            assertThat(send(node, Doris.create("i-1"))).isEqualTo(new Outcome.Accepted(1));
            assertThat(send(node, Doris.add("i-1", "c-1", "cuid"))).isEqualTo(new Outcome.Accepted(2));
            assertThat(send(node, Doris.create("i-1"))).isInstanceOf(Outcome.Rejected.class);
            before = node.ask(new GetInstance("i-1")).orElseThrow();
        }
        try (Node node = Nodes.open(Nodes.h2(directory))) {
            assertThat(node.ask(new GetInstance("i-1"))).contains(before);
            assertThat(send(node, Doris.set("i-1", "c-1", ClusterStatus.SUSPENDED)))
                    .isEqualTo(new Outcome.Accepted(3));
        }
    }
}
