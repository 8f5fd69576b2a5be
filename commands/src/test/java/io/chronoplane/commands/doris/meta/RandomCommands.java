package io.chronoplane.commands.doris.meta;

import static io.chronoplane.commands.doris.meta.Samples.backend;
import static io.chronoplane.commands.doris.meta.Samples.creating;
import static io.chronoplane.commands.doris.meta.Samples.frontend;
import static io.chronoplane.commands.doris.meta.Samples.spec;

import java.util.Random;
import java.util.stream.IntStream;

/// Well-formed commands on a few ids, so that they often meet.
final class RandomCommands {

    private static final int INSTANCES = 3;
    private static final int CLUSTERS = 4;

    private final Random random;
    private final RandomStorageCommands storage;

    RandomCommands(Random random) {
        this.random = random;
        this.storage = new RandomStorageCommands(random);
    }

    DorisMetaCommand next() {
        String instanceId = "i-" + random.nextInt(INSTANCES);
        ClusterRef cluster = new ClusterRef("c-" + random.nextInt(CLUSTERS), name());
        return switch (random.nextInt(34)) {
            case 0, 1 -> creating(instanceId);
            case 2 -> storage.creating(instanceId);
            case 3 -> new DropInstance(instanceId);
            case 4, 5 -> new SetInstanceStatus(
                    instanceId, random.nextBoolean() ? InstanceStatus.NORMAL : InstanceStatus.OVERDUE, 0);
            case 6, 7, 8, 9, 10 -> new AddCluster(instanceId, cluster(cluster.clusterId()));
            case 11, 12, 13 -> new DropCluster(instanceId, cluster);
            case 14, 15, 16 -> new RenameCluster(instanceId, cluster);
            case 20 -> new RenameInstance(instanceId, name());
            case 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33 -> storage.next(instanceId);
            default -> new SetClusterStatus(instanceId, cluster, any(ClusterStatus.values()));
        };
    }

    private ClusterSpec cluster(String clusterId) {
        ClusterType type = random.nextInt(3) == 0 ? ClusterType.SQL : ClusterType.COMPUTE;
        Node[] nodes = IntStream.range(0, random.nextInt(4)).mapToObj(i -> node(type)).toArray(Node[]::new);
        return spec(clusterId, name(), type, nodes);
    }

    private Node node(ClusterType type) {
        String cloudUniqueId = "cuid-" + random.nextInt(6);
        String ip = "10.0.0." + random.nextInt(8);
        return type == ClusterType.SQL
                ? frontend(cloudUniqueId, ip, 9010, any(NodeType.FE_MASTER, NodeType.FE_OBSERVER, NodeType.FE_FOLLOWER))
                : backend(cloudUniqueId, ip, 9050 + random.nextInt(2));
    }

    private String name() {
        return "name" + random.nextInt(CLUSTERS + 1);
    }

    @SafeVarargs
    private <T> T any(T... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
