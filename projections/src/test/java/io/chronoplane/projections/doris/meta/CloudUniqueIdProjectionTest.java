package io.chronoplane.projections.doris.meta;

import static io.chronoplane.projections.doris.meta.Samples.added;
import static io.chronoplane.projections.doris.meta.Samples.created;
import static io.chronoplane.projections.doris.meta.Samples.node;
import static org.assertj.core.api.Assertions.assertThat;

import io.chronoplane.commands.core.OrderedMap;
import io.chronoplane.commands.doris.meta.ClusterDropped;
import io.chronoplane.commands.doris.meta.ClusterRenamed;
import io.chronoplane.commands.doris.meta.NodeRef;
import io.chronoplane.commands.doris.meta.NodesAdded;
import io.chronoplane.commands.doris.meta.NodesDropped;
import io.chronoplane.queries.doris.meta.CloudUniqueIdView;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CloudUniqueIdProjectionTest {

    private final FoldedViews views = FoldedViews.after(
            created("i", 1),
            added("i", "a", 2, node("x", 1), node("y", 2), node("x", 3)),
            added("i", "b", 3, node("x", 4)));

    @Test
    void aCloudUniqueId_isHeldByTheInstance_withEveryClusterThatHasIt() {
        assertThat(holder("x")).contains(new CloudUniqueIdView(
                "x", "i", OrderedMap.<String, String>of().with("a", "name-a").with("b", "name-b")));
        assertThat(holder("y"))
                .contains(new CloudUniqueIdView("y", "i", OrderedMap.<String, String>of().with("a", "name-a")));
        assertThat(holder("z")).isEmpty();
    }

    @Test
    void aRename_showsInTheHolder() {
        views.fold(new ClusterRenamed("i", "a", "name-a", "new", List.of("x", "y"), 4));
        assertThat(holder("x").orElseThrow().clusterNames().values()).containsExactly("new", "name-b");
    }

    @Test
    void aCloudUniqueId_staysHeld_untilTheLastClusterLetsItGo() {
        views.fold(new ClusterDropped("i", "a", "name-a", List.of("x", "y"), 4));
        assertThat(holder("x").orElseThrow().clusterNames().values()).containsExactly("name-b");
        assertThat(holder("y")).isEmpty();
        views.fold(new ClusterDropped("i", "b", "name-b", List.of("x"), 5));
        assertThat(holder("x")).isEmpty();
    }

    @Test
    void nodes_comeAndGo_withoutTheirCluster() {
        views.fold(new NodesAdded("i", "b", "name-b", List.of(node("y", 5), node("z", 6)), 4));
        assertThat(holder("y").orElseThrow().clusterNames().values()).containsExactly("name-a", "name-b");
        assertThat(holder("z").orElseThrow().clusterNames().values()).containsExactly("name-b");
        views.fold(new NodesDropped("i", "b", List.of(new NodeRef("z", "10.0.0.1:6")), List.of("z"), 5));
        assertThat(holder("z")).isEmpty();
        views.fold(new NodesDropped("i", "a", List.of(new NodeRef("x", "10.0.0.1:1")), List.of(), 6));
        assertThat(holder("x").orElseThrow().clusterNames().values()).containsExactly("name-a", "name-b");
    }

    @Test
    void aCloudUniqueId_canGoToAnotherInstance_afterThat() {
        views.fold(new ClusterDropped("i", "a", "name-a", List.of("x", "y"), 4));
        views.fold(created("j", 5));
        views.fold(added("j", "c", 6, node("y", 1)));
        assertThat(holder("y").orElseThrow().instanceId()).isEqualTo("j");
    }

    private Optional<CloudUniqueIdView> holder(String cloudUniqueId) {
        return views.view(CloudUniqueIdProjection.PROJECTION, cloudUniqueId);
    }
}
