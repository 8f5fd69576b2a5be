package io.chronoplane.commands.doris.meta;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The Doris Meta Service without indices and shared structure: everything is found by looking at everything.
final class NaiveWorld {

    private static final List<String> MOVES =
            List.of("NORMAL SUSPENDED", "SUSPENDED TO_RESUME", "TO_RESUME NORMAL");

    final Map<String, InstanceStatus> instances = new HashMap<>();
    final Map<String, List<Cluster>> clusters = new HashMap<>();
    final Map<String, NaiveStorage> storage = new HashMap<>();

    /// Whether a well-formed command is to be accepted.
    boolean allows(DorisMetaCommand command) {
        InstanceStatus status = instances.get(command.instanceId());
        boolean live = status != null && status != InstanceStatus.DELETED;
        return switch (command) {
            case CreateInstance create -> status == null;
            case DropInstance drop -> status == InstanceStatus.DELETED || (live && of(drop.instanceId()).isEmpty());
            case SetInstanceStatus set -> live && status != set.status();
            case AddCluster add -> live && add.cluster() != null && allows(add.instanceId(), add.cluster());
            case DropCluster drop -> live && find(drop.instanceId(), drop.cluster()) != null;
            case RenameCluster rename -> live && renames(rename.instanceId(), rename.cluster());
            case SetClusterStatus set -> live && moves(find(set.instanceId(), set.cluster()), set.status());
            case RenameInstance rename -> live;
            case StorageCommand change -> live && storage(change.instanceId()).allows(change);
        };
    }

    private boolean allows(String instanceId, ClusterSpec spec) {
        long masters = count(spec, NodeType.FE_MASTER);
        long followers = count(spec, NodeType.FE_FOLLOWER);
        boolean manned = spec.type() != ClusterType.SQL || masters == (followers == 0 ? 1 : 0);
        List<String> endpoints = Stream.concat(
                        of(instanceId).stream().flatMap(c -> endpoints(c.type(), c.nodes())),
                        endpoints(spec.type(), spec.nodes()))
                .toList();
        return manned
                && !has(instanceId, c -> c.clusterId().equals(spec.clusterId()))
                && !has(instanceId, c -> c.clusterName().equals(spec.clusterName()))
                && spec.nodes().stream().allMatch(node -> holders(node.cloudUniqueId()).allMatch(instanceId::equals))
                && endpoints.stream().distinct().count() == endpoints.size();
    }

    private static boolean moves(@Nullable Cluster cluster, ClusterStatus to) {
        return cluster != null && MOVES.contains(cluster.status() + " " + to);
    }

    private boolean renames(String instanceId, @Nullable ClusterRef ref) {
        return ref != null
                && find(instanceId, ref) != null
                && !has(instanceId, c -> c.clusterName().equals(ref.clusterName()));
    }

    void apply(DorisMetaEvent event) {
        String id = event.instanceId();
        switch (event) {
            case InstanceCreated created -> {
                instances.put(id, InstanceStatus.NORMAL);
                storage.put(id, new NaiveStorage(created));
            }
            case InstanceRenamed renamed -> {}
            case StorageEvent change -> storage(id).apply(change);
            case InstanceDropped dropped -> instances.put(id, InstanceStatus.DELETED);
            case InstanceStatusChanged changed -> instances.put(id, changed.to());
            case ClusterAdded added -> of(id).add(added.cluster());
            case ClusterDropped dropped -> of(id).removeIf(c -> c.clusterId().equals(dropped.clusterId()));
            case ClusterRenamed renamed -> of(id).replaceAll(c ->
                    c.clusterId().equals(renamed.clusterId()) ? c.renamed(renamed.to(), renamed.at()) : c);
            case ClusterStatusChanged changed -> of(id).replaceAll(c ->
                    c.clusterId().equals(changed.clusterId()) ? c.in(changed.to(), changed.at()) : c);
        }
    }

    NaiveStorage storage(String instanceId) {
        return Objects.requireNonNull(storage.get(instanceId));
    }

    List<Cluster> of(String instanceId) {
        return clusters.computeIfAbsent(instanceId, id -> new ArrayList<>());
    }

    /// The instances with nodes that hold the id, once for each node.
    Stream<String> holders(String cloudUniqueId) {
        return clusters.keySet().stream()
                .flatMap(id -> of(id).stream()
                        .flatMap(c -> c.nodes().stream())
                        .filter(node -> node.cloudUniqueId().equals(cloudUniqueId))
                        .map(node -> id));
    }

    static Stream<String> endpoints(@Nullable ClusterType type, List<Node> nodes) {
        return nodes.stream()
                .map(n -> type + " " + n.ip() + ":" + (type == ClusterType.SQL ? n.editLogPort() : n.heartbeatPort()));
    }

    private boolean has(String instanceId, Predicate<Cluster> what) {
        return of(instanceId).stream().anyMatch(what);
    }

    private @Nullable Cluster find(String instanceId, @Nullable ClusterRef ref) {
        return of(instanceId).stream()
                .filter(c -> ref != null && c.clusterId().equals(ref.clusterId()))
                .findFirst()
                .orElse(null);
    }

    private static long count(ClusterSpec spec, NodeType type) {
        return spec.nodes().stream().filter(node -> node.nodeType() == type).count();
    }
}
