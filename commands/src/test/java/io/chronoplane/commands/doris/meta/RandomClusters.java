package io.chronoplane.commands.doris.meta;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/// Commands about clusters as such.
final class RandomClusters {

    private final Dice dice;

    RandomClusters(Dice dice) {
        this.dice = dice;
    }

    List<Supplier<DorisMetaCommand>> commands() {
        return List.of(
                this::add, this::add, this::add, this::addVirtual, this::addVirtual, this::alterVirtual, this::drop,
                this::rename, this::rename, this::status, this::status, this::users, this::endpoint);
    }

    private DorisMetaCommand add() {
        ClusterType type = dice.any(ClusterType.SQL, ClusterType.COMPUTE, ClusterType.COMPUTE);
        Node[] nodes = IntStream.range(0, dice.below(4)).mapToObj(i -> dice.node(type)).toArray(Node[]::new);
        return new AddCluster(dice.instanceId(), Samples.spec(dice.clusterId(), dice.clusterName(), type, nodes));
    }

    private DorisMetaCommand addVirtual() {
        String instanceId = dice.instanceId();
        return new AddCluster(
                instanceId, Samples.virtual(dice.clusterId(), dice.clusterName(), standsFor(instanceId)));
    }

    private DorisMetaCommand alterVirtual() {
        String instanceId = dice.instanceId();
        Cluster cluster = dice.clusterOf(instanceId);
        return new AlterVirtualCluster(instanceId, Samples.ref(cluster.clusterId()), standsFor(instanceId));
    }

    private ActiveStandbySpec standsFor(String instanceId) {
        String active = dice.clusterOf(instanceId).clusterName();
        String standby = dice.clusterOf(instanceId).clusterName();
        return dice.oneIn(4) ? ActiveStandbySpec.NONE : Samples.behind(active, standby);
    }

    private DorisMetaCommand drop() {
        return new DropCluster(dice.instanceId(), dice.cluster());
    }

    private DorisMetaCommand rename() {
        return new RenameCluster(dice.instanceId(), dice.cluster(), dice.oneIn(2));
    }

    private DorisMetaCommand status() {
        return new SetClusterStatus(dice.instanceId(), dice.cluster(), dice.any(ClusterStatus.values()));
    }

    private DorisMetaCommand users() {
        return new SetClusterUsers(
                dice.instanceId(), dice.cluster(), List.of("root", "jack", "lx").subList(dice.below(2), 1 + dice.below(3)));
    }

    private DorisMetaCommand endpoint() {
        return new SetClusterEndpoint(dice.instanceId(), dice.cluster(), dice.any("", "pub"), dice.any("", "a", "b"));
    }
}
