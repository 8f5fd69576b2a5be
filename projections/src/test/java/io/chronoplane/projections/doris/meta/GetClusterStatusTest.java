package io.chronoplane.projections.doris.meta;

import static io.chronoplane.commands.doris.meta.ClusterStatus.NORMAL;
import static io.chronoplane.commands.doris.meta.ClusterStatus.SUSPENDED;
import static io.chronoplane.projections.doris.meta.Samples.added;
import static io.chronoplane.projections.doris.meta.Samples.cluster;
import static io.chronoplane.projections.doris.meta.Samples.created;
import static io.chronoplane.projections.doris.meta.Samples.node;
import static org.assertj.core.api.Assertions.assertThat;

import io.chronoplane.commands.doris.meta.ClusterAdded;
import io.chronoplane.commands.doris.meta.ClusterStatus;
import io.chronoplane.commands.doris.meta.ClusterStatusChanged;
import io.chronoplane.commands.doris.meta.ClusterType;
import io.chronoplane.queries.doris.meta.GetClusterStatus;
import io.chronoplane.queries.doris.meta.InstanceClusterStatus;
import io.chronoplane.queries.doris.meta.InstanceClusterStatus.Entry;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class GetClusterStatusTest {

    private static final InstanceClusterStatus I = new InstanceClusterStatus(
            "i", List.of(new Entry("a", "name-a", SUSPENDED), new Entry("b", "name-b", NORMAL)));
    private static final InstanceClusterStatus J =
            new InstanceClusterStatus("j", List.of(new Entry("d", "name-d", NORMAL)));

    private final FoldedViews views = FoldedViews.after(
            created("i", 1),
            created("j", 1),
            created("empty", 1),
            added("i", "a", 2, node("cuid-i", 1)),
            new ClusterAdded("i", cluster("b", ClusterType.COMPUTE, null, 2, List.of())),
            new ClusterAdded("i", cluster("c", ClusterType.SQL, null, 2, List.of())),
            added("j", "d", 2),
            new ClusterStatusChanged("i", "a", NORMAL, SUSPENDED, 3));

    @Test
    void computeClusters_areListed_andNormalWhereTheirStatusWasNeverSet() {
        assertThat(get(List.of("i"), List.of(), null)).containsExactly(I);
    }

    @Test
    void instances_areListedAsAskedFor_eachOnce_withoutThoseThatHaveNothingToShow() {
        assertThat(get(List.of("j", "unknown", "i", "empty", "j"), List.of(), null)).containsExactly(J, I);
    }

    @Test
    void theStatus_selects() {
        assertThat(get(List.of("i", "j"), List.of(), SUSPENDED))
                .containsExactly(new InstanceClusterStatus("i", List.of(new Entry("a", "name-a", SUSPENDED))));
        assertThat(get(List.of("i"), List.of(), NORMAL))
                .containsExactly(new InstanceClusterStatus("i", List.of(new Entry("b", "name-b", NORMAL))));
        assertThat(get(List.of("i"), List.of(), ClusterStatus.UNKNOWN)).containsExactly(I);
        assertThat(get(List.of("i"), List.of(), ClusterStatus.TO_RESUME)).isEmpty();
    }

    @Test
    void cloudUniqueIds_nameTheInstances_whenNoInstanceIsGiven() {
        assertThat(get(List.of(), List.of("cuid-i", "1:j:x", "1:i:x", "nothing", "1:unknown:x"), null))
                .containsExactly(I, J);
        assertThat(get(List.of("j"), List.of("cuid-i"), null)).containsExactly(J);
    }

    private List<InstanceClusterStatus> get(
            List<String> instanceIds, List<String> cloudUniqueIds, @Nullable ClusterStatus status) {
        return views.ask(new GetClusterStatus(instanceIds, cloudUniqueIds, status));
    }
}
