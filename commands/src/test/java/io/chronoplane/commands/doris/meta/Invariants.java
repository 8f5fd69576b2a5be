package io.chronoplane.commands.doris.meta;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// What must hold after any history, told from the states alone.
final class Invariants {

    private final FoldedStates states;
    private final String where;

    private Invariants(FoldedStates states, String where) {
        this.states = states;
        this.where = where;
    }

    /// @param where how to come here again
    static void check(FoldedStates states, Collection<String> instanceIds, String where) {
        Invariants invariants = new Invariants(states, where);
        instanceIds.forEach(invariants::instance);
        for (int number = 0; number < Dice.CLOUD_UNIQUE_IDS; number++) {
            invariants.holder(Dice.cloudUniqueId(number), instanceIds);
        }
    }

    private void instance(String instanceId) {
        if (states.of(DorisMetaEntities.INSTANCE, instanceId) instanceof Live live) {
            List<Cluster> clusters = live.clusters().all();
            assertThat(clusters).as("ids: " + where).extracting(Cluster::clusterId).doesNotHaveDuplicates();
            assertThat(clusters).as("names: " + where).extracting(Cluster::clusterName).doesNotHaveDuplicates();
            assertThat(live.storage().objectStores()).as("object stores: " + where).hasSizeLessThanOrEqualTo(10);
            endpoints(live);
            clusters.forEach(cluster -> cluster(live, cluster));
        }
    }

    private void endpoints(Live live) {
        List<String> endpoints =
                live.clusters().all().stream().flatMap(NaiveClusters::endpoints).toList();
        assertThat(endpoints).as("endpoints: " + where).doesNotHaveDuplicates();
        assertThat(live.endpoints().asMap().keySet()).as("endpoints: " + where).isEqualTo(Set.copyOf(endpoints));
    }

    private void cluster(Live live, Cluster cluster) {
        assertThat(live.clusters().withId(cluster.clusterId())).as("by id: " + where).isSameAs(cluster);
        assertThat(live.clusters().withName(cluster.clusterName())).as("by name: " + where).isSameAs(cluster);
        for (String user : cluster.mysqlUserNames()) {
            assertThat(live.clusters().ofUser(user)).as("by user: " + where).isEqualTo(
                    live.clusters().all().stream().filter(c -> c.mysqlUserNames().contains(user)).findFirst().orElseThrow());
        }
        if (cluster.type() == ClusterType.SQL) {
            long masters = count(cluster, NodeType.FE_MASTER);
            assertThat(masters).as("masters: " + where).isLessThan(2);
            assertThat(masters + count(cluster, NodeType.FE_FOLLOWER)).as("leaders: " + where).isPositive();
        }
        ActiveStandby standsFor = cluster.standsFor();
        if (standsFor != null) {
            assertThat(cluster.type()).as(where).isEqualTo(ClusterType.VIRTUAL);
            assertThat(cluster.nodes()).as(where).isEmpty();
            assertThat(Set.of(standsFor.active(), standsFor.standby())).as(where)
                    .isEqualTo(new HashSet<>(standsFor.members())).hasSize(2);
            assertThat(standsFor.members()).as("members: " + where).allSatisfy(name -> {
                assertThat(live.clusters().withName(name)).as(name).isNotNull()
                        .returns(ClusterType.COMPUTE, Cluster::type);
                assertThat(live.clusters().standingFor(name)).as("stands for " + name).isSameAs(cluster);
            });
        }
    }

    private static long count(Cluster cluster, NodeType role) {
        return cluster.nodes().stream().filter(node -> node.nodeType() == role).count();
    }

    private void holder(String cloudUniqueId, Collection<String> instanceIds) {
        List<String> holders = instanceIds.stream()
                .filter(id -> clusters(id).anyMatch(c -> c.cloudUniqueIds().contains(cloudUniqueId)))
                .toList();
        assertThat(holders).as("one instance holds " + cloudUniqueId + ": " + where).hasSizeLessThan(2);
        switch (states.of(DorisMetaEntities.CLOUD_UNIQUE_ID, cloudUniqueId)) {
            case CloudUniqueId.Free free -> assertThat(holders).as("free: " + where).isEmpty();
            case CloudUniqueId.Held held -> {
                assertThat(holders).as("held: " + where).containsExactly(held.instanceId());
                assertThat(held.clusterNames().asMap().entrySet()).as("clusters that hold it: " + where)
                        .containsExactlyInAnyOrderElementsOf(clusters(held.instanceId())
                                .filter(c -> c.cloudUniqueIds().contains(cloudUniqueId))
                                .map(c -> Map.entry(c.clusterId(), c.clusterName()))
                                .toList());
            }
        }
    }

    private Stream<Cluster> clusters(String instanceId) {
        return states.of(DorisMetaEntities.INSTANCE, instanceId) instanceof Live live
                ? live.clusters().all().stream()
                : Stream.empty();
    }
}
