package io.chronoplane.infra.past;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import io.chronoplane.infra.codec.JsonCodec;
import io.chronoplane.infra.codec.Mask;
import io.chronoplane.infra.doris.DorisState;
import io.chronoplane.infra.doris.Nodes;
import io.chronoplane.infra.doris.RandomCommands;
import io.chronoplane.infra.node.Node;
import io.chronoplane.infra.node.NodeStorage;
import io.chronoplane.projections.core.Projection;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What was recorded live, asked for again as of its moment, in an order that nobody chose.
class RandomMomentsTest {

    private static final int COMMANDS = 700;
    private static final int SAMPLES = 2_000;
    private static final int IDS = 6;
    private static final JsonCodec JSON = new JsonCodec();

    /// All views, behind one event.
    private record Recording(long position, DorisState answers, List<JsonNode> documents) {}

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void view_isWhatItWasLive_asOfAnyMoment(long seed) throws Exception {
        RandomCommands commands = new RandomCommands(seed);
        SplittableRandom random = new SplittableRandom(seed);
        List<Recording> recordings = new ArrayList<>();
        try (Node node = Nodes.open(NodeStorage.memory())) {
            for (int i = 0; i < COMMANDS; i++) {
                recordings.add(new Recording(node.log().head(), DorisState.of(node), live(node)));
                Nodes.send(node, commands.next());
            }
            for (int sample = 0; sample < SAMPLES; sample++) {
                Recording then = recordings.get(random.nextInt(recordings.size()));
                String when = "seed " + seed + ", sample " + sample + ", position " + then.position();
                if (sample % 4 == 0) {
                    assertThat(DorisState.of(node.lookingBack().at(then.position())))
                            .as(when)
                            .isEqualTo(then.answers());
                } else {
                    assertThat(past(node, then.position())).as(when).isEqualTo(then.documents());
                }
            }
        }
    }

    private static List<JsonNode> live(Node node) {
        List<JsonNode> documents = new ArrayList<>();
        for (EntityKind kind : node.lookingBack().fleet().kinds()) {
            for (int n = 0; n < IDS; n++) {
                documents.add(live(node, kind.projection(), id(kind, n)));
            }
        }
        return documents;
    }

    private static <V> JsonNode live(Node node, Projection<V> projection, String id) {
        return node.views()
                .view(projection, id)
                .map(view -> JSON.tree(view, projection.type(), Mask.INSTANCE))
                .orElse(NullNode.getInstance());
    }

    private static List<JsonNode> past(Node node, long position) {
        List<JsonNode> documents = new ArrayList<>();
        for (EntityKind kind : node.lookingBack().fleet().kinds()) {
            for (int n = 0; n < IDS; n++) {
                documents.add(node.lookingBack().fleet().document(kind, id(kind, n), position, Mask.INSTANCE));
            }
        }
        return documents;
    }

    private static String id(EntityKind kind, int n) {
        return kind.type().equals("instance") ? RandomCommands.instance(n) : RandomCommands.cloudUniqueId(n);
    }
}
