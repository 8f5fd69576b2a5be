package io.chronoplane.commands.doris.meta;

import static io.chronoplane.commands.doris.meta.Given.NOW;

import io.chronoplane.commands.core.Secret;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Things to test with.
final class Samples {

    static final long EARLIER = 1_600_000_000L;

    private Samples() {}

    static Node backend(String cloudUniqueId, @Nullable String ip, @Nullable Integer port) {
        return node(cloudUniqueId, ip, null, port, null, null);
    }

    static Node frontend(String cloudUniqueId, @Nullable String ip, @Nullable Integer port, @Nullable NodeType type) {
        return node(cloudUniqueId, ip, null, null, port, type);
    }

    static Node node(
            String cloudUniqueId,
            @Nullable String ip,
            @Nullable String host,
            @Nullable Integer heartbeatPort,
            @Nullable Integer editLogPort,
            @Nullable NodeType type) {
        return new Node(
                cloudUniqueId,
                null,
                ip,
                null,
                null,
                null,
                null,
                heartbeatPort,
                null,
                editLogPort,
                type,
                null,
                host,
                null,
                null);
    }

    static ClusterSpec spec(String id, String name, @Nullable ClusterType type, Node... nodes) {
        return new ClusterSpec(
                id, name, type, null, List.of(nodes), List.of(), null, null, null, ActiveStandbySpec.NONE);
    }

    static ClusterSpec compute(String id, String name, Node... nodes) {
        return spec(id, name, ClusterType.COMPUTE, nodes);
    }

    static ClusterSpec sql(String id, String name, Node... nodes) {
        return spec(id, name, ClusterType.SQL, nodes);
    }

    static Cluster cluster(
            String id, String name, ClusterType type, @Nullable ClusterStatus status, long at, Node... nodes) {
        List<Node> added = List.of(nodes).stream().map(node -> node.addedAt(at)).toList();
        return new Cluster(id, name, type, null, added, List.of(), null, null, status, at, at, null);
    }

    static ClusterAdded computeAdded(String instanceId, String id, String name, Node... nodes) {
        return new ClusterAdded(
                instanceId, cluster(id, name, ClusterType.COMPUTE, ClusterStatus.NORMAL, EARLIER, nodes));
    }

    static ClusterAdded sqlAdded(String instanceId, String id, String name, Node... nodes) {
        return new ClusterAdded(instanceId, cluster(id, name, ClusterType.SQL, null, EARLIER, nodes));
    }

    static ClusterAdded addedNow(String instanceId, String id, String name, ClusterType type, Node... nodes) {
        ClusterStatus status = type == ClusterType.COMPUTE ? ClusterStatus.NORMAL : null;
        return new ClusterAdded(instanceId, cluster(id, name, type, status, NOW, nodes));
    }

    static InstanceCreated created(String instanceId) {
        return new InstanceCreated(
                instanceId, "", "", false, null, new Storage(true, List.of(), List.of(), null, null), EARLIER);
    }

    static CreateInstance creating(String instanceId) {
        return new CreateInstance(instanceId, "", "", null, null, null, false);
    }

    static CreateInstance creating(
            String instanceId, @Nullable VaultSpec vault, @Nullable ObjectStore store, @Nullable RamUser ramUser) {
        return new CreateInstance(instanceId, "", "", vault, store, ramUser, false);
    }

    static RamUser ramUser(String userId, String ak, String sk) {
        return new RamUser(userId, Secret.of(ak), Secret.of(sk), null);
    }

    static VaultSpec vault(ObjectStore store) {
        return new VaultSpec(null, store, null);
    }

    static VaultSpec hdfs(@Nullable String fsName, @Nullable String prefix) {
        HdfsConf conf = new HdfsConf(fsName, "hadoop", null, null, List.of());
        return new VaultSpec(new HdfsVault(conf, prefix), null, null);
    }

    static ClusterRef ref(String id) {
        return new ClusterRef(id, "");
    }

    static NodesSpec nodes(String clusterId, String clusterName, @Nullable ClusterType type, Node... nodes) {
        return new NodesSpec(clusterId, clusterName, type, List.of(nodes));
    }

    static NodesSpec computeNodes(String clusterId, Node... nodes) {
        return nodes(clusterId, "", ClusterType.COMPUTE, nodes);
    }

    static NodesSpec sqlNodes(String clusterId, Node... nodes) {
        return nodes(clusterId, "", ClusterType.SQL, nodes);
    }

    /// A policy with the first cluster active and the second in reserve.
    static ActiveStandbySpec behind(String active, String standby) {
        return new ActiveStandbySpec(
                List.of(active, standby),
                new ActiveStandbySpec.Policy(true, active, List.of(standby), null, null, List.of()));
    }

    static ActiveStandby standsFor(String active, String standby) {
        return new ActiveStandby(List.of(active, standby), active, standby, 3, 100, List.of());
    }

    static ClusterSpec virtual(String id, String name, ActiveStandbySpec standsFor) {
        return new ClusterSpec(
                id, name, ClusterType.VIRTUAL, null, List.of(), List.of(), null, null, null, standsFor);
    }

    static VirtualClusterAdded virtualAdded(String instanceId, String id, String name, ActiveStandby standsFor) {
        return new VirtualClusterAdded(instanceId, id, name, null, standsFor, EARLIER);
    }
}
