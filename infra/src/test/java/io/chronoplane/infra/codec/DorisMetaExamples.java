package io.chronoplane.infra.codec;

import io.chronoplane.commands.core.Event;
import io.chronoplane.commands.core.Secret;
import io.chronoplane.commands.doris.meta.ActiveStandby;
import io.chronoplane.commands.doris.meta.Cluster;
import io.chronoplane.commands.doris.meta.ClusterAdded;
import io.chronoplane.commands.doris.meta.ClusterDropped;
import io.chronoplane.commands.doris.meta.ClusterEndpointChanged;
import io.chronoplane.commands.doris.meta.ClusterRenamed;
import io.chronoplane.commands.doris.meta.ClusterReplaced;
import io.chronoplane.commands.doris.meta.ClusterStatus;
import io.chronoplane.commands.doris.meta.ClusterStatusChanged;
import io.chronoplane.commands.doris.meta.ClusterType;
import io.chronoplane.commands.doris.meta.ClusterUsersChanged;
import io.chronoplane.commands.doris.meta.CredentialProvider;
import io.chronoplane.commands.doris.meta.Credentials;
import io.chronoplane.commands.doris.meta.HdfsConf;
import io.chronoplane.commands.doris.meta.HdfsSetting;
import io.chronoplane.commands.doris.meta.HdfsVault;
import io.chronoplane.commands.doris.meta.InstanceCreated;
import io.chronoplane.commands.doris.meta.InstanceDropped;
import io.chronoplane.commands.doris.meta.InstanceEncryptionSet;
import io.chronoplane.commands.doris.meta.InstanceKeysRotated;
import io.chronoplane.commands.doris.meta.InstanceRenamed;
import io.chronoplane.commands.doris.meta.InstanceStatus;
import io.chronoplane.commands.doris.meta.InstanceStatusChanged;
import io.chronoplane.commands.doris.meta.Node;
import io.chronoplane.commands.doris.meta.NodeMove;
import io.chronoplane.commands.doris.meta.NodeRef;
import io.chronoplane.commands.doris.meta.NodeStatus;
import io.chronoplane.commands.doris.meta.NodeStatusChanged;
import io.chronoplane.commands.doris.meta.NodeType;
import io.chronoplane.commands.doris.meta.NodesAdded;
import io.chronoplane.commands.doris.meta.NodesDropped;
import io.chronoplane.commands.doris.meta.ObjectStore;
import io.chronoplane.commands.doris.meta.ObjectStoreAdded;
import io.chronoplane.commands.doris.meta.ObjectStoreAltered;
import io.chronoplane.commands.doris.meta.PathFormat;
import io.chronoplane.commands.doris.meta.Provider;
import io.chronoplane.commands.doris.meta.RamUser;
import io.chronoplane.commands.doris.meta.RamUserSet;
import io.chronoplane.commands.doris.meta.Storage;
import io.chronoplane.commands.doris.meta.StorageVault;
import io.chronoplane.commands.doris.meta.StorageVaultAdded;
import io.chronoplane.commands.doris.meta.StorageVaultAltered;
import io.chronoplane.commands.doris.meta.StorageVaultDropped;
import io.chronoplane.commands.doris.meta.StoreKeys;
import io.chronoplane.commands.doris.meta.VirtualClusterAdded;
import io.chronoplane.commands.doris.meta.VirtualClusterChanged;
import java.util.List;

/// One event of each approved kind, with all that it can hold. A new kind gets a line here and a golden file.
final class DorisMetaExamples {

    private static final long CREATED = 1_770_091_445L;
    private static final long LATER = 1_770_091_500L;

    static final List<Event> ALL = List.of(
            new InstanceCreated(
                    "instance-1",
                    "Größe 大小",
                    "user-1",
                    true,
                    ramUser(),
                    new Storage(
                            true,
                            List.of(store("1")),
                            List.of(
                                    new StorageVault("2", "hdfs_vault", hdfs(), null, null),
                                    new StorageVault("3", "s3_vault", null, store("3"), new PathFormat(1, 2))),
                            "2",
                            "hdfs_vault"),
                    CREATED),
            new InstanceDropped("instance-1", LATER),
            new InstanceStatusChanged("instance-1", InstanceStatus.NORMAL, InstanceStatus.OVERDUE, LATER),
            new ClusterAdded("instance-1", cluster()),
            new ClusterDropped("instance-1", "cluster-1", "cluster_one", List.of("1:instance-1:be-0"), LATER),
            new ClusterRenamed(
                    "instance-1", "cluster-1", "cluster_one", "cluster_two", List.of("1:instance-1:be-0"), LATER),
            new ClusterStatusChanged(
                    "instance-1", "cluster-1", ClusterStatus.NORMAL, ClusterStatus.SUSPENDED, LATER),
            new InstanceRenamed("instance-1", "Größe 小", LATER),
            new InstanceEncryptionSet("instance-1", true, LATER),
            new InstanceKeysRotated(
                    "instance-1", List.of(new StoreKeys("1", "owner", keys())), ramUser(), LATER),
            new RamUserSet("instance-1", ramUser(), LATER),
            new ObjectStoreAdded("instance-1", store("2"), LATER),
            new ObjectStoreAltered("instance-1", "2", new Credentials.Role("arn:aws:iam::1:role/r", "id"), LATER),
            new StorageVaultAdded(
                    "instance-1", new StorageVault("2", "hdfs_vault", hdfs(), null, null), true, LATER),
            new StorageVaultAltered("instance-1", "3", "s3_vault", keys(), true, LATER),
            new StorageVaultDropped("instance-1", "3", "s3_vault", LATER),
            new ClusterReplaced(
                    "instance-1",
                    "cluster-1",
                    "cluster-2",
                    "cluster_one",
                    "cluster_two",
                    List.of("1:instance-1:be-0"),
                    LATER),
            new ClusterUsersChanged("instance-1", "cluster-1", List.of("root", "reader"), LATER),
            new ClusterEndpointChanged("instance-1", "cluster-1", "public-endpoint", "private-endpoint", LATER),
            new VirtualClusterAdded(
                    "instance-1", "cluster-3", "cluster_three", "what it is for", standsFor(), LATER),
            new VirtualClusterChanged("instance-1", "cluster-3", standsFor(), LATER),
            new NodesAdded("instance-1", "cluster-1", "cluster_one", List.of(node()), LATER),
            new NodesDropped(
                    "instance-1",
                    "cluster-1",
                    List.of(new NodeRef("1:instance-1:be-0", "be-0.example:9050")),
                    List.of("1:instance-1:be-0"),
                    LATER),
            new NodeStatusChanged(
                    "instance-1",
                    "cluster-1",
                    List.of(new NodeMove("1:instance-1:be-0", "be-0.example:9050", NodeStatus.RUNNING)),
                    NodeStatus.DECOMMISSIONING,
                    LATER));

    private DorisMetaExamples() {}

    private static RamUser ramUser() {
        return new RamUser("ram-user", Secret.of("ram-ak"), Secret.of("ram-sk"), "ram-external");
    }

    private static Credentials.Keys keys() {
        return new Credentials.Keys(Secret.of("new-ak"), Secret.of("new-sk"));
    }

    private static ObjectStore store(String id) {
        return new ObjectStore(
                CREATED,
                LATER,
                id,
                Secret.of("ak-" + id),
                Secret.of("sk-" + id),
                "bucket",
                "prefix",
                "endpoint",
                "region",
                Provider.S3,
                "external-endpoint",
                "owner",
                true,
                false,
                CredentialProvider.INSTANCE_PROFILE,
                "arn:aws:iam::1:role/r",
                "external-id");
    }

    private static HdfsVault hdfs() {
        return new HdfsVault(
                new HdfsConf(
                        "hdfs://name",
                        "hadoop",
                        Secret.of("principal"),
                        Secret.of("keytab"),
                        List.of(new HdfsSetting("dfs.key", Secret.of("value")))),
                "prefix_1");
    }

    private static Cluster cluster() {
        return new Cluster(
                "cluster-1",
                "cluster_one",
                ClusterType.COMPUTE,
                "what it is for",
                List.of(node()),
                List.of("root", "reader"),
                "public-endpoint",
                "private-endpoint",
                ClusterStatus.NORMAL,
                CREATED,
                LATER,
                null);
    }

    private static ActiveStandby standsFor() {
        return new ActiveStandby(
                List.of("cluster_one", "cluster_two"), "cluster_one", "cluster_two", 3, 100, List.of("job-1"));
    }

    private static Node node() {
        return new Node(
                "1:instance-1:be-0",
                "node",
                "10.0.0.1",
                "vpc",
                CREATED,
                LATER,
                NodeStatus.RUNNING,
                9050,
                "a node",
                9010,
                NodeType.FE_FOLLOWER,
                true,
                "be-0.example",
                "public",
                "private");
    }
}
