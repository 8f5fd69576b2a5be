package io.chronoplane.projections.doris.meta;

import static io.chronoplane.projections.doris.meta.Samples.STORAGE;
import static io.chronoplane.projections.doris.meta.Samples.cluster;
import static io.chronoplane.projections.doris.meta.Samples.created;
import static org.assertj.core.api.Assertions.assertThat;

import io.chronoplane.commands.doris.meta.Cluster;
import io.chronoplane.commands.doris.meta.ClusterAdded;
import io.chronoplane.commands.doris.meta.ClusterStatus;
import io.chronoplane.commands.doris.meta.ClusterType;
import io.chronoplane.queries.doris.meta.ClusterSelection;
import io.chronoplane.queries.doris.meta.ClusterSelection.All;
import io.chronoplane.queries.doris.meta.ClusterSelection.NoCluster;
import io.chronoplane.queries.doris.meta.ClusterSelection.NoInstance;
import io.chronoplane.queries.doris.meta.ClusterSelection.One;
import io.chronoplane.queries.doris.meta.GetClusters;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class GetClustersTest {

    private static final Cluster A = compute("a", "root", "jack");
    private static final Cluster B = compute("b", "jack", "lx");

    private final FoldedViews views =
            FoldedViews.after(created("i", 1), created("empty", 1), new ClusterAdded("i", A), new ClusterAdded("i", B));

    @Test
    void theFirstSelectorGiven_decidesAlone() {
        assertThat(get("b", "name-a", "root")).isEqualTo(new One(B));
        assertThat(get("x", "name-a", "root")).isEqualTo(new NoCluster());
        assertThat(get("", "name-a", "lx")).isEqualTo(new One(A));
        assertThat(get(null, "x", "lx")).isEqualTo(new NoCluster());
        assertThat(get(null, "", "lx")).isEqualTo(new One(B));
        assertThat(get(null, null, "x")).isEqualTo(new NoCluster());
    }

    @Test
    void aUserOfSeveralClusters_getsTheFirst() {
        assertThat(get(null, null, "jack")).isEqualTo(new One(A));
    }

    @Test
    void all_areGiven_withoutAnySelector() {
        assertThat(get(null, null, null)).isEqualTo(new All(List.of(A, B), STORAGE.vaultsEnabled()));
        assertThat(get("", "", "")).isEqualTo(new All(List.of(A, B), true));
    }

    @Test
    void nothingFound_isTold_apartFromAnUnknownInstance() {
        assertThat(views.ask(new GetClusters("empty", null, null, null))).isEqualTo(new NoCluster());
        assertThat(views.ask(new GetClusters("x", "a", null, null))).isEqualTo(new NoInstance("x"));
    }

    private ClusterSelection get(@Nullable String id, @Nullable String name, @Nullable String user) {
        return views.ask(new GetClusters("i", id, name, user));
    }

    private static Cluster compute(String id, String... users) {
        return cluster(id, ClusterType.COMPUTE, ClusterStatus.NORMAL, 2, List.of(users));
    }
}
