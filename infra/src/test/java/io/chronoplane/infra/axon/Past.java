package io.chronoplane.infra.axon;

import io.chronoplane.commands.core.Event;
import io.chronoplane.commands.doris.meta.Cluster;
import io.chronoplane.commands.doris.meta.ClusterAdded;
import io.chronoplane.commands.doris.meta.ClusterStatus;
import io.chronoplane.commands.doris.meta.ClusterType;
import io.chronoplane.commands.doris.meta.InstanceCreated;
import io.chronoplane.commands.doris.meta.InstanceDropped;
import io.chronoplane.commands.doris.meta.InstanceStatus;
import io.chronoplane.commands.doris.meta.InstanceStatusChanged;
import io.chronoplane.commands.doris.meta.Node;
import io.chronoplane.commands.doris.meta.Storage;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What may have happened before.
final class Past {

    static final long THEN = 1_600_000_000L;

    private Past() {}

    static Event created(String instance) {
        return new InstanceCreated(
                instance, "name", "user", false, null, new Storage(true, List.of(), List.of(), null, null), THEN);
    }

    static Event dropped(String instance) {
        return new InstanceDropped(instance, THEN);
    }

    static Event overdue(String instance) {
        return new InstanceStatusChanged(instance, InstanceStatus.NORMAL, InstanceStatus.OVERDUE, THEN);
    }

    static Event added(String instance, Cluster cluster) {
        return new ClusterAdded(instance, cluster);
    }

    /// A cluster `n_<id>` whose nodes have these cloud unique ids.
    static Cluster cluster(
            String id, ClusterType type, @Nullable ClusterStatus status, long at, String... cloudUniqueIds) {
        List<Node> nodes = Arrays.stream(cloudUniqueIds)
                .map(cloudUniqueId -> node(id, cloudUniqueId, at))
                .toList();
        return new Cluster(id, "n_" + id, type, null, nodes, List.of(), null, null, status, at, at, null);
    }

    private static Node node(String cluster, String cloudUniqueId, long at) {
        return new Node(
                cloudUniqueId,
                null,
                cluster + "." + cloudUniqueId,
                null,
                at,
                at,
                null,
                9050,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
