package io.chronoplane.commands.doris.meta;

import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/// Chooses among a few ids, so that commands often meet.
final class Dice {

    static final int CLOUD_UNIQUE_IDS = 5;

    private static final int INSTANCES = 3;
    private static final int CLUSTERS = 5;

    private final Random random;
    private final NaiveWorld world;

    /// @param world what is there to be chosen
    Dice(Random random, NaiveWorld world) {
        this.random = random;
        this.world = world;
    }

    boolean oneIn(int n) {
        return random.nextInt(n) == 0;
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    String instanceId() {
        return "i-" + random.nextInt(INSTANCES);
    }

    String clusterId() {
        return "c-" + random.nextInt(CLUSTERS);
    }

    String clusterName() {
        return "name" + random.nextInt(CLUSTERS + 1);
    }

    ClusterRef cluster() {
        return new ClusterRef(clusterId(), clusterName());
    }

    String cloudUniqueId() {
        return cloudUniqueId(random.nextInt(CLOUD_UNIQUE_IDS));
    }

    static String cloudUniqueId(int number) {
        return "cuid-" + number;
    }

    /// A cluster that is there, or one that need not be.
    Cluster clusterOf(String instanceId) {
        List<Cluster> clusters = world.clusters(instanceId);
        return clusters.isEmpty() || oneIn(8)
                ? Samples.cluster(clusterId(), clusterName(), ClusterType.COMPUTE, null, 0, backend())
                : clusters.get(random.nextInt(clusters.size()));
    }

    /// A node that is there in half of the cases.
    Node nodeOf(Cluster cluster) {
        return cluster.nodes().isEmpty() || oneIn(6)
                ? node(cluster.type())
                : cluster.nodes().get(random.nextInt(cluster.nodes().size()));
    }

    Node node(ClusterType type) {
        return type == ClusterType.SQL ? frontend() : backend();
    }

    private Node frontend() {
        NodeType role = any(NodeType.FE_MASTER, NodeType.FE_OBSERVER, NodeType.FE_FOLLOWER);
        return Samples.node(cloudUniqueId(), ip(), host(), oneIn(4) ? 9050 : null, 9010, role);
    }

    private Node backend() {
        return Samples.node(cloudUniqueId(), ip(), host(), 9050 + random.nextInt(2), null, null);
    }

    private String ip() {
        return "10.0.0." + random.nextInt(6);
    }

    private @Nullable String host() {
        return oneIn(3) ? "host-" + random.nextInt(4) : null;
    }

    @SafeVarargs
    final <T> T any(T... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
