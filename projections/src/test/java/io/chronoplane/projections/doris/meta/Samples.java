package io.chronoplane.projections.doris.meta;

import io.chronoplane.commands.doris.meta.Cluster;
import io.chronoplane.commands.doris.meta.ClusterAdded;
import io.chronoplane.commands.doris.meta.ClusterStatus;
import io.chronoplane.commands.doris.meta.ClusterType;
import io.chronoplane.commands.doris.meta.InstanceCreated;
import io.chronoplane.commands.doris.meta.Node;
import io.chronoplane.commands.doris.meta.Storage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Things to test with.
final class Samples {

    static final Storage STORAGE = new Storage(true, List.of(), List.of(), null, null);

    private Samples() {}

    static InstanceCreated created(String instanceId, long at) {
        return new InstanceCreated(instanceId, "name", "user", false, null, STORAGE, at);
    }

    static Node node(String cloudUniqueId, int port) {
        return new Node(
                cloudUniqueId,
                null,
                "10.0.0.1",
                null,
                null,
                null,
                null,
                port,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    static Cluster cluster(
            String id, ClusterType type, @Nullable ClusterStatus status, long at, List<String> users, Node... nodes) {
        return new Cluster(
                id, "name-" + id, type, null, List.of(nodes), users, null, null, status, at, at, null);
    }

    static ClusterAdded added(String instanceId, String id, long at, Node... nodes) {
        return new ClusterAdded(
                instanceId, cluster(id, ClusterType.COMPUTE, ClusterStatus.NORMAL, at, List.of(), nodes));
    }
}
