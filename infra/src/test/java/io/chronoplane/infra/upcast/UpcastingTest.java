package io.chronoplane.infra.upcast;

import static io.chronoplane.infra.doris.Nodes.send;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chronoplane.infra.codec.Upcaster;
import io.chronoplane.infra.core.Outcome;
import io.chronoplane.infra.doris.Nodes;
import io.chronoplane.infra.node.Node;
import io.chronoplane.infra.node.NodeOptions;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A log that an older program wrote.
class UpcastingTest {

    @TempDir
    Path directory;

    @BeforeEach
    void writtenLongAgo() throws Exception {
        try (Node node = open(1)) {
            send(node, new Lamp.SetLamp("on", 100));
            send(node, new Lamp.SetLamp("off", 100));
            send(node, new Lamp.SetLamp("off", 0));
        }
    }

    @Test
    void anOldEvent_isReadInItsNewShape_byViewsAndByEntities() throws Exception {
        // Without the checkpoint of the old program, so that the views are folded from the log.
        try (Node node = rebuilt(2, Lamp.FROM_1)) {
            assertThat(node.ask(new Lamp.GetLamp("on"))).isEqualTo(Optional.of(new Lamp.Brightness(100)));
            assertThat(node.ask(new Lamp.GetLamp("off"))).isEqualTo(Optional.of(new Lamp.Brightness(0)));

            assertThat(send(node, new Lamp.SetLamp("on", 100)))
                    .isEqualTo(new Outcome.Rejected(new Lamp.AlreadySo(100)));
            assertThat(send(node, new Lamp.SetLamp("on", 40))).isEqualTo(new Outcome.Accepted(4));
        }
        try (Node node = rebuilt(2, Lamp.FROM_1)) {
            assertThat(node.ask(new Lamp.GetLamp("on"))).isEqualTo(Optional.of(new Lamp.Brightness(40)));
            assertThat(node.log().read(0, 10).getFirst().payload())
                    .as("the log itself never changes")
                    .isEqualTo("{\"id\":\"on\",\"on\":true}".getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    void aMissingUpcaster_keepsTheNodeFromStarting_andIsNamed() {
        assertThatThrownBy(() -> rebuilt(2))
                .hasMessageContaining("event 1")
                .hasMessageContaining("no upcaster for test.lamp-set revision 1");
    }

    @Test
    void aNewerEvent_keepsAnOldProgramFromStarting_andIsNamed() throws Exception {
        try (Node node = rebuilt(2, Lamp.FROM_1)) {
            send(node, new Lamp.SetLamp("on", 40));
        }
        assertThatThrownBy(() -> rebuilt(1))
                .hasMessageContaining("event 4")
                .hasMessageContaining("test.lamp-set revision 2 is newer than this program, which knows 1");
    }

    @Test
    void aNodeThatCouldNotStart_letsGoOfItsFile() throws Exception {
        assertThatThrownBy(() -> rebuilt(2)).isInstanceOf(RuntimeException.class);

        try (Node node = rebuilt(2, Lamp.FROM_1)) {
            assertThat(node.log().head()).isEqualTo(3);
        }
    }

    private Node open(int revision, Upcaster... upcasters) {
        return new Node(
                List.of(Lamp.atRevision(revision)),
                List.of(upcasters),
                Nodes.h2(directory),
                Nodes.MASTER,
                NodeOptions.DEFAULTS);
    }

    private Node rebuilt(int revision, Upcaster... upcasters) {
        var storage = Nodes.h2(directory);
        storage.checkpoints().clear("test.lamp");
        return new Node(
                List.of(Lamp.atRevision(revision)), List.of(upcasters), storage, Nodes.MASTER, NodeOptions.DEFAULTS);
    }
}
