package io.chronoplane.infra.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.chronoplane.infra.config.KafkaSettings.ContentMode;
import io.chronoplane.infra.doris.Doris;
import io.chronoplane.infra.doris.Models;
import io.chronoplane.infra.doris.Nodes;
import io.chronoplane.infra.node.Node;
import io.chronoplane.infra.node.NodeOptions;
import io.chronoplane.infra.node.NodeStorage;
import io.chronoplane.infra.past.EntityKind;
import io.chronoplane.infra.schema.Schemas;
import io.chronoplane.infra.schema.Schemas.Schema;
import io.chronoplane.projections.core.Projection;
import io.chronoplane.projections.doris.meta.CloudUniqueIdProjection;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class IndexTest {

    private static final Projection<?> CUID = CloudUniqueIdProjection.PROJECTION;

    @Test
    void index_isNoStateAndNoEntity_thoughItIsKept() throws Exception {
        try (Node node = Nodes.open(
                List.of(Models.changed(projection -> projection.equals(CUID) ? index(projection) : projection)),
                NodeStorage.memory(),
                NodeOptions.DEFAULTS)) {
            Nodes.send(node, Doris.create("i-1"));
            Nodes.send(node, Doris.add("i-1", "c-1", "cuid-1"));
            StateRecords states = new FeedSource(node, FeedUnderTest.settings(1, false, ContentMode.BINARY))
                    .states(new Partitions(Map.of("", 1)));

            assertThat(node.views().view(CUID, "cuid-1")).isPresent();
            assertThat(states.projections()).extracting(Projection::kind).containsExactly("instance");
            assertThat(states.of(CUID.tag("cuid-1"), 2, Instant.EPOCH)).isEmpty();
            assertThat(node.lookingBack().fleet().kinds()).extracting(EntityKind::type).containsExactly("instance");
            assertThat(new Schemas(node.systems()).all()).extracting(Schema::name)
                    .contains("doris.meta.instance")
                    .doesNotContain(CUID.name());
        }
    }

    private static <V> Projection<V> index(Projection<V> of) {
        return Projection.index(of.name(), of.revision(), of.kind(), of.type(), of.fold());
    }
}
