package io.chronoplane.infra.past;

import static org.assertj.core.api.Assertions.assertThat;

import io.chronoplane.infra.doris.Doris;
import io.chronoplane.infra.doris.Nodes;
import io.chronoplane.infra.fault.ForwardingStorage;
import io.chronoplane.infra.log.StoredEvent;
import io.chronoplane.infra.node.Node;
import io.chronoplane.infra.node.NodeStorage;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class VerificationTest {

    private static final int EVENTS = 12;

    /// Shows one event with a bit of its payload flipped.
    private static final class Tampered extends ForwardingStorage {

        private final NodeStorage memory;
        private long at;

        Tampered(NodeStorage memory) {
            super(memory.log());
            this.memory = memory;
        }

        NodeStorage whole() {
            return new NodeStorage(this, memory.keys(), memory.snapshots(), memory.checkpoints());
        }

        @Override
        public List<StoredEvent> read(long after, long upTo, int limit) {
            return super.read(after, upTo, limit).stream()
                    .map(event -> event.position() == at ? flipped(event) : event)
                    .toList();
        }

        private static StoredEvent flipped(StoredEvent e) {
            byte[] payload = e.payload().clone();
            payload[payload.length / 2] ^= 1;
            return new StoredEvent(
                    e.position(), e.id(), e.type(), e.revision(), e.tso(), e.at(), payload, e.metadata(), e.hash());
        }
    }

    @Test
    void verification_namesTheFirstEventThatDoesNotFit_whereverItIs() throws Exception {
        Tampered storage = new Tampered(NodeStorage.memory());
        try (Node node = Nodes.open(storage.whole())) {
            for (int n = 0; n < EVENTS; n++) {
                Nodes.send(node, Doris.create("i-" + n));
            }
            assertThat(walked(node).broken()).isEmpty();
            assertThat(walked(node).verified()).isEqualTo(EVENTS);
            for (long position = 1; position <= EVENTS; position++) {
                storage.at = position;
                Verification.Walk walk = walked(node);
                assertThat(walk.broken()).isEqualTo(Optional.of(position));
                assertThat(walk.verified()).isEqualTo(position - 1);
            }
        }
    }

    private static Verification.Walk walked(Node node) {
        Verification.Walk walk = node.lookingBack().verification().start();
        boolean more = true;
        while (more) {
            more = walk.step();
        }
        return walk;
    }
}
