package io.chronoplane.commands.doris.meta;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The clusters of one live instance as a plain list. Each command says whether it is accepted, and is carried out then.
final class NaiveClusters {

    private static final List<String> MOVES =
            List.of("NORMAL SUSPENDED", "SUSPENDED TO_RESUME", "TO_RESUME NORMAL");
    private static final List<String> EXTENDED =
            List.of("SUSPENDED NORMAL", "NORMAL MANUAL_SHUTDOWN", "MANUAL_SHUTDOWN NORMAL");

    private final List<Cluster> all;
    private final long now;
    private final DorisMetaRules rules;

    NaiveClusters(List<Cluster> all, long now, DorisMetaRules rules) {
        this.all = all;
        this.now = now;
        this.rules = rules;
    }

    boolean add(ClusterSpec spec) {
        long masters = count(spec.nodes(), NodeType.FE_MASTER);
        long followers = count(spec.nodes(), NodeType.FE_FOLLOWER);
        boolean led = spec.type() != ClusterType.SQL || masters == (followers == 0 ? 1 : 0);
        boolean virtual = spec.type() == ClusterType.VIRTUAL;
        boolean accepted = led
                && byId(spec.clusterId()) == null
                && byName(spec.clusterName()) == null
                && listenNowhereElse(spec.type(), spec.nodes())
                && (!virtual || (sound(spec.standsFor()) && standable(spec.standsFor(), null)));
        return accepted
                && all.add(new Cluster(
                        spec.clusterId(),
                        spec.clusterName(),
                        requireNonNull(spec.type()),
                        spec.desc(),
                        spec.nodes().stream().map(node -> node.addedAt(now)).toList(),
                        spec.mysqlUserNames(),
                        spec.publicEndpoint(),
                        spec.privateEndpoint(),
                        spec.type() == ClusterType.COMPUTE ? ClusterStatus.NORMAL : null,
                        now,
                        now,
                        virtual ? standsFor(spec.standsFor()) : null));
    }

    boolean drop(String clusterId) {
        Cluster cluster = byId(clusterId);
        return cluster != null
                && owner(cluster.clusterName()) == null
                && (cluster.type() != ClusterType.SQL || cluster.nodes().stream().allMatch(this::old))
                && all.remove(cluster);
    }

    boolean rename(RenameCluster command) {
        ClusterRef ref = requireNonNull(command.cluster());
        Cluster cluster = byId(ref.clusterId());
        String to = ref.clusterName();
        Cluster other = byName(to);
        if (cluster == null || cluster.equals(other)) {
            return false;
        }
        if (other != null) {
            boolean replaceable = command.replaceEmpty()
                    && other.type() != ClusterType.VIRTUAL
                    && other.nodes().isEmpty()
                    && owner(to) == null;
            if (!replaceable) {
                return false;
            }
            all.remove(other);
        }
        String from = cluster.clusterName();
        Cluster owner = owner(from);
        change(cluster, c -> c.renamed(to, now));
        return owner == null || change(owner, c -> c.standingFor(requireNonNull(c.standsFor()).renamed(from, to), now));
    }

    boolean setStatus(SetClusterStatus command) {
        Cluster cluster = byId(requireNonNull(command.cluster()).clusterId());
        String move = cluster == null ? "" : cluster.status() + " " + command.status();
        return cluster != null
                && (MOVES.contains(move) || (rules.extendedTransitions() && EXTENDED.contains(move)))
                && change(cluster, c -> c.in(command.status(), now));
    }

    boolean setUsers(SetClusterUsers command) {
        Cluster cluster = byId(requireNonNull(command.cluster()).clusterId());
        return cluster != null
                && cluster.type() != ClusterType.VIRTUAL
                && !command.mysqlUserNames().isEmpty()
                && (cluster.mysqlUserNames().equals(command.mysqlUserNames())
                        || change(cluster, c -> c.usedBy(command.mysqlUserNames(), now)));
    }

    boolean setEndpoint(SetClusterEndpoint command) {
        Cluster cluster = byId(requireNonNull(command.cluster()).clusterId());
        boolean same = cluster != null
                && command.publicEndpoint().equals(cluster.publicEndpoint())
                && command.privateEndpoint().equals(cluster.privateEndpoint());
        return cluster != null
                && cluster.type() != ClusterType.VIRTUAL
                && !command.privateEndpoint().isEmpty()
                && (same
                        || change(cluster, c ->
                                c.reachedAt(command.publicEndpoint(), command.privateEndpoint(), now)));
    }

    /// Commands of the generator name both members and a policy, or nothing.
    boolean alter(AlterVirtualCluster command) {
        Cluster cluster = byId(requireNonNull(command.cluster()).clusterId());
        if (cluster == null
                || cluster.type() != ClusterType.VIRTUAL
                || !sound(command.standsFor())
                || !standable(command.standsFor(), cluster)) {
            return false;
        }
        ActiveStandby after = standsFor(command.standsFor());
        return after == null || after.equals(cluster.standsFor())
                || change(cluster, c -> c.standingFor(after, now));
    }

    boolean addNodes(NodesSpec spec) {
        Cluster cluster = named(spec);
        if (cluster == null
                || cluster.type() != spec.type()
                || !listenNowhereElse(spec.type(), spec.nodes())) {
            return false;
        }
        List<Node> nodes = new ArrayList<>(cluster.nodes());
        spec.nodes().forEach(node -> nodes.add(node.joinedAt(now)));
        return led(cluster, nodes) && change(cluster, c -> c.withNodes(nodes, now));
    }

    boolean dropNodes(NodesSpec spec) {
        Cluster cluster = named(spec);
        List<Node> meant = cluster == null ? null : NaiveNodes.find(cluster, spec.nodes());
        if (cluster == null || meant == null || (cluster.type() == ClusterType.SQL && !meant.stream().allMatch(this::old))) {
            return false;
        }
        List<Node> nodes = new ArrayList<>(cluster.nodes());
        nodes.removeAll(meant);
        return led(cluster, nodes) && change(cluster, c -> c.withNodes(nodes, now));
    }

    boolean mark(NodesSpec spec, NodeStatus to) {
        Cluster cluster = named(spec);
        List<Node> meant = cluster == null ? null : NaiveNodes.find(cluster, spec.nodes());
        if (cluster == null || meant == null) {
            return false;
        }
        List<Node> nodes = new ArrayList<>(cluster.nodes());
        nodes.replaceAll(node -> meant.contains(node) && node.status() != to ? node.in(to, now) : node);
        return nodes.equals(cluster.nodes()) || change(cluster, c -> c.withNodes(nodes, now));
    }

    static Stream<String> endpoints(Cluster cluster) {
        return cluster.nodes().stream().map(node -> cluster.type() + " " + NaiveNodes.endpoint(cluster.type(), node));
    }

    private boolean listenNowhereElse(@Nullable ClusterType type, List<Node> nodes) {
        List<String> endpoints = Stream.concat(
                        all.stream().flatMap(NaiveClusters::endpoints),
                        nodes.stream().map(node -> type + " " + NaiveNodes.endpoint(type, node)))
                .toList();
        return endpoints.stream().distinct().count() == endpoints.size();
    }

    private static boolean led(Cluster cluster, List<Node> nodes) {
        long masters = count(nodes, NodeType.FE_MASTER);
        return cluster.type() != ClusterType.SQL
                || (masters < 2 && masters + count(nodes, NodeType.FE_FOLLOWER) > 0);
    }

    private boolean old(Node node) {
        return rules.frontendDropSafeTime().isZero()
                || now > requireNonNull(node.ctime()) + rules.frontendDropSafeTime().toSeconds();
    }

    private static boolean sound(ActiveStandbySpec spec) {
        return spec.members().isEmpty() || !spec.members().get(0).equals(spec.members().get(1));
    }

    private boolean standable(ActiveStandbySpec spec, @Nullable Cluster virtual) {
        return spec.members().stream().allMatch(name -> {
            Cluster member = byName(name);
            Cluster owner = owner(name);
            return member != null
                    && member.type() == ClusterType.COMPUTE
                    && (owner == null || owner.equals(virtual));
        });
    }

    private static @Nullable ActiveStandby standsFor(ActiveStandbySpec spec) {
        return spec.members().isEmpty() ? null : Samples.standsFor(spec.members().get(0), spec.members().get(1));
    }

    private @Nullable Cluster owner(String clusterName) {
        return find(c -> c.standsFor() != null && c.standsFor().members().contains(clusterName));
    }

    private @Nullable Cluster named(NodesSpec spec) {
        Cluster byId = byId(spec.clusterId());
        Cluster byName = byName(spec.clusterName());
        return byId != null && byName != null && !byId.equals(byName) ? null : byId == null ? byName : byId;
    }

    private @Nullable Cluster byId(String clusterId) {
        return find(c -> c.clusterId().equals(clusterId));
    }

    private @Nullable Cluster byName(String clusterName) {
        return find(c -> c.clusterName().equals(clusterName));
    }

    private @Nullable Cluster find(Predicate<Cluster> what) {
        return all.stream().filter(what).findFirst().orElse(null);
    }

    private boolean change(Cluster cluster, UnaryOperator<Cluster> change) {
        all.replaceAll(c -> c.equals(cluster) ? change.apply(c) : c);
        return true;
    }

    private static long count(List<Node> nodes, NodeType role) {
        return nodes.stream().filter(node -> node.nodeType() == role).count();
    }
}
