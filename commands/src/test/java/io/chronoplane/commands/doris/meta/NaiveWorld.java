package io.chronoplane.commands.doris.meta;

import static java.util.Objects.requireNonNull;

import io.chronoplane.commands.core.Event;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The Doris Meta Service without events, indices and shared structure: every command is carried out on plain lists,
/// and everything is found by looking at everything. Commands are taken to be well-formed.
final class NaiveWorld {

    final Map<String, InstanceStatus> instances = new HashMap<>();
    final Map<String, NaiveStorage> storage = new HashMap<>();

    private final Map<String, List<Cluster>> clusters = new HashMap<>();
    private final DorisMetaRules rules;

    NaiveWorld(DorisMetaRules rules) {
        this.rules = rules;
    }

    /// Carries a command out, if it is to be accepted.
    ///
    /// @param now epoch seconds
    /// @return whether it was
    boolean carryOut(DorisMetaCommand command, long now) {
        String id = command.instanceId();
        InstanceStatus status = instances.get(id);
        boolean live = status != null && status != InstanceStatus.DELETED;
        NaiveClusters mine = new NaiveClusters(clusters(id), now, rules);
        return switch (command) {
            case CreateInstance create -> status == null && set(id, InstanceStatus.NORMAL);
            case DropInstance drop -> status != null && clusters(id).isEmpty() && set(id, InstanceStatus.DELETED);
            case SetInstanceStatus set -> live && status != set.status() && set(id, requireNonNull(set.status()));
            case AddCluster add -> live && free(id, requireNonNull(add.cluster()).nodes()) && mine.add(requireNonNull(add.cluster()));
            case DropCluster drop -> live && mine.drop(requireNonNull(drop.cluster()).clusterId());
            case RenameCluster rename -> live && mine.rename(rename);
            case SetClusterStatus set -> live && mine.setStatus(set);
            case SetClusterUsers set -> live && mine.setUsers(set);
            case SetClusterEndpoint set -> live && mine.setEndpoint(set);
            case AlterVirtualCluster alter -> live && mine.alter(alter);
            case AddNodes add -> live && free(id, requireNonNull(add.nodes()).nodes()) && mine.addNodes(requireNonNull(add.nodes()));
            case DropNodes drop -> live && mine.dropNodes(requireNonNull(drop.nodes()));
            case SetNodeStatus set -> live && mine.mark(requireNonNull(set.nodes()), set.to());
            case RenameInstance rename -> live;
            case StorageCommand change -> live && storage(id).allows(change);
        };
    }

    private boolean set(String instanceId, InstanceStatus status) {
        instances.put(instanceId, status);
        return true;
    }

    /// The model of storage goes by what happened.
    void happened(Event event) {
        if (event instanceof InstanceCreated created) {
            storage.put(created.instanceId(), new NaiveStorage(created));
        } else if (event instanceof StorageEvent change) {
            storage(change.instanceId()).apply(change);
        }
    }

    NaiveStorage storage(String instanceId) {
        return requireNonNull(storage.get(instanceId));
    }

    /// The clusters of an instance, in order.
    List<Cluster> clusters(String instanceId) {
        return clusters.computeIfAbsent(instanceId, id -> new ArrayList<>());
    }

    /// The names by id of the clusters with nodes that hold the id, by instance.
    Map<String, Map<String, String>> holders(String cloudUniqueId) {
        Map<String, Map<String, String>> holders = new HashMap<>();
        clusters.forEach((instanceId, all) -> all.stream()
                .filter(cluster -> cluster.cloudUniqueIds().contains(cloudUniqueId))
                .forEach(cluster -> holders.computeIfAbsent(instanceId, id -> new HashMap<>())
                        .put(cluster.clusterId(), cluster.clusterName())));
        return holders;
    }

    private boolean free(String instanceId, List<Node> nodes) {
        return nodes.stream()
                .flatMap(node -> holders(node.cloudUniqueId()).keySet().stream())
                .allMatch(instanceId::equals);
    }

    /// Where the nodes of an instance listen.
    Stream<String> endpoints(String instanceId) {
        return clusters(instanceId).stream().flatMap(NaiveClusters::endpoints);
    }
}
