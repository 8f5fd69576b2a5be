package io.chronoplane.infra.doris;

import io.chronoplane.commands.core.Secret;
import io.chronoplane.commands.doris.meta.ActiveStandbySpec;
import io.chronoplane.commands.doris.meta.AddCluster;
import io.chronoplane.commands.doris.meta.AddNodes;
import io.chronoplane.commands.doris.meta.ClusterRef;
import io.chronoplane.commands.doris.meta.ClusterSpec;
import io.chronoplane.commands.doris.meta.ClusterStatus;
import io.chronoplane.commands.doris.meta.ClusterType;
import io.chronoplane.commands.doris.meta.CreateInstance;
import io.chronoplane.commands.doris.meta.DorisMeta;
import io.chronoplane.commands.doris.meta.DorisMetaRules;
import io.chronoplane.commands.doris.meta.DropCluster;
import io.chronoplane.commands.doris.meta.DropNodes;
import io.chronoplane.commands.doris.meta.Node;
import io.chronoplane.commands.doris.meta.NodeStatus;
import io.chronoplane.commands.doris.meta.NodesSpec;
import io.chronoplane.commands.doris.meta.ObjectStore;
import io.chronoplane.commands.doris.meta.Provider;
import io.chronoplane.commands.doris.meta.RamUser;
import io.chronoplane.commands.doris.meta.RenameCluster;
import io.chronoplane.commands.doris.meta.SetClusterStatus;
import io.chronoplane.commands.doris.meta.SetNodeStatus;
import io.chronoplane.infra.core.Origin;
import io.chronoplane.infra.core.SystemModel;
import io.chronoplane.projections.doris.meta.DorisMetaViews;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The Doris Meta Service and commands for it.
public final class Doris {

    /// Its model under the default rules.
    public static final SystemModel MODEL =
            new SystemModel(DorisMeta.commands(DorisMetaRules.DEFAULT), DorisMetaViews.queries());

    /// A tester.
    public static final Origin ORIGIN =
            new Origin("tester", "test", "127.0.0.1", Optional.empty(), "r-1", Optional.empty());

    private Doris() {}

    /// An instance with secrets.
    public static CreateInstance create(String id) {
        return create(id, "ak", "sk");
    }

    /// An instance with these secrets, in its object store and for its user.
    public static CreateInstance create(String id, String ak, String sk) {
        return new CreateInstance(
                id, "name", "user", null, store(ak, sk), new RamUser("ram", Secret.of(ak), Secret.of(sk), null), false);
    }

    private static ObjectStore store(String ak, String sk) {
        return new ObjectStore(
                null,
                null,
                null,
                Secret.of(ak),
                Secret.of(sk),
                "bucket",
                "prefix",
                "endpoint",
                "region",
                Provider.COS,
                "external",
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /// A compute cluster whose nodes have these cloud unique ids, and addresses that no other cluster id has.
    public static AddCluster add(String instance, String cluster, String... cloudUniqueIds) {
        List<Node> nodes = Arrays.stream(cloudUniqueIds).map(id -> node(cluster, id)).toList();
        return new AddCluster(
                instance,
                new ClusterSpec(
                        cluster,
                        name(cluster),
                        ClusterType.COMPUTE,
                        null,
                        nodes,
                        List.of(),
                        null,
                        null,
                        null,
                        ActiveStandbySpec.NONE));
    }

    /// More nodes like those of [#add].
    public static AddNodes addNodes(String instance, String cluster, String... cloudUniqueIds) {
        return new AddNodes(instance, nodes(cluster, cloudUniqueIds));
    }

    /// Some of the nodes of [#add] and [#addNodes].
    public static DropNodes dropNodes(String instance, String cluster, String... cloudUniqueIds) {
        return new DropNodes(instance, nodes(cluster, cloudUniqueIds));
    }

    /// Some of the nodes of [#add] and [#addNodes], on their way out.
    public static SetNodeStatus decommission(String instance, String cluster, String... cloudUniqueIds) {
        return new SetNodeStatus(instance, nodes(cluster, cloudUniqueIds), NodeStatus.DECOMMISSIONING);
    }

    private static NodesSpec nodes(String cluster, String... cloudUniqueIds) {
        List<Node> nodes = Arrays.stream(cloudUniqueIds).map(id -> node(cluster, id)).toList();
        return new NodesSpec(cluster, "", ClusterType.COMPUTE, nodes);
    }

    private static Node node(String cluster, String cloudUniqueId) {
        return new Node(
                cloudUniqueId,
                null,
                cluster + "." + cloudUniqueId,
                null,
                null,
                null,
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

    /// The name that [#add] gives to a cluster.
    public static String name(String cluster) {
        return "n_" + cluster.replace('-', '_');
    }

    public static DropCluster drop(String instance, String cluster) {
        return new DropCluster(instance, new ClusterRef(cluster, ""));
    }

    public static RenameCluster rename(String instance, String cluster, String name) {
        return new RenameCluster(instance, new ClusterRef(cluster, name), false);
    }

    public static SetClusterStatus set(String instance, String cluster, ClusterStatus status) {
        return new SetClusterStatus(instance, new ClusterRef(cluster, ""), status);
    }

    /// The n-th move of a cluster around its allowed states, counted from 0 after it was added.
    public static SetClusterStatus turn(String instance, String cluster, int n) {
        return set(instance, cluster, switch (n % 3) {
            case 0 -> ClusterStatus.SUSPENDED;
            case 1 -> ClusterStatus.TO_RESUME;
            default -> ClusterStatus.NORMAL;
        });
    }
}
