package io.chronoplane.api.doris.meta;

import io.chronoplane.api.core.protobuf.ProtoEnum;
import io.chronoplane.commands.doris.meta.ClusterStatus;
import io.chronoplane.commands.doris.meta.ClusterType;
import io.chronoplane.commands.doris.meta.CredentialProvider;
import io.chronoplane.commands.doris.meta.NodeStatus;
import io.chronoplane.commands.doris.meta.NodeType;
import io.chronoplane.commands.doris.meta.Provider;

/// The enums of `cloud.proto` by their names and numbers there.
final class MetaEnums {
    static final ProtoEnum<ClusterType> CLUSTER_TYPE = ProtoEnum.<ClusterType>empty()
            .with("SQL", 0, ClusterType.SQL)
            .with("COMPUTE", 1, ClusterType.COMPUTE)
            .with("VIRTUAL", 2, ClusterType.VIRTUAL);

    /// `STOPPED` is in the vendor's document but not in its enum.
    static final ProtoEnum<ClusterStatus> CLUSTER_STATUS = ProtoEnum.<ClusterStatus>empty()
            .with("UNKNOWN", 0, ClusterStatus.UNKNOWN)
            .with("NORMAL", 1, ClusterStatus.NORMAL)
            .with("SUSPENDED", 2, ClusterStatus.SUSPENDED)
            .with("TO_RESUME", 3, ClusterStatus.TO_RESUME)
            .with("MANUAL_SHUTDOWN", 4, ClusterStatus.MANUAL_SHUTDOWN)
            .alias("STOPPED", ClusterStatus.SUSPENDED);

    static final String ACTIVE_STANDBY = "ActiveStandby";

    /// How the clusters behind a virtual one take over for each other. There is only one way.
    static final ProtoEnum<String> POLICY_TYPE =
            ProtoEnum.<String>empty().with(ACTIVE_STANDBY, 0, ACTIVE_STANDBY);

    static final ProtoEnum<NodeType> NODE_TYPE = ProtoEnum.<NodeType>empty()
            .with("UNKNOWN", 0, NodeType.UNKNOWN)
            .with("FE_MASTER", 1, NodeType.FE_MASTER)
            .with("FE_OBSERVER", 2, NodeType.FE_OBSERVER)
            .with("FE_FOLLOWER", 3, NodeType.FE_FOLLOWER);

    static final ProtoEnum<NodeStatus> NODE_STATUS = ProtoEnum.<NodeStatus>empty()
            .with("NODE_STATUS_UNKNOWN", 0, NodeStatus.UNKNOWN)
            .with("NODE_STATUS_RUNNING", 1, NodeStatus.RUNNING)
            .with("NODE_STATUS_SHUTDOWN", 2, NodeStatus.SHUTDOWN)
            .with("NODE_STATUS_DECOMMISSIONING", 3, NodeStatus.DECOMMISSIONING)
            .with("NODE_STATUS_DECOMMISSIONED", 4, NodeStatus.DECOMMISSIONED);

    /// `UNKONWN` is how the vendor spells it.
    static final ProtoEnum<Provider> PROVIDER = ProtoEnum.<Provider>empty()
            .with("UNKONWN", -1, Provider.UNKNOWN)
            .with("OSS", 0, Provider.OSS)
            .with("S3", 1, Provider.S3)
            .with("COS", 2, Provider.COS)
            .with("OBS", 3, Provider.OBS)
            .with("BOS", 4, Provider.BOS)
            .with("GCP", 5, Provider.GCP)
            .with("AZURE", 6, Provider.AZURE)
            .with("TOS", 7, Provider.TOS);

    static final ProtoEnum<CredentialProvider> CREDENTIAL_PROVIDER = ProtoEnum.<CredentialProvider>empty()
            .with("DEFAULT", 1, CredentialProvider.DEFAULT)
            .with("SIMPLE", 2, CredentialProvider.SIMPLE)
            .with("INSTANCE_PROFILE", 3, CredentialProvider.INSTANCE_PROFILE);

    /// What can be asked of an instance, by the number that the refusal of all but two of them shows.
    static final ProtoEnum<Integer> INSTANCE_OPERATION = ProtoEnum.<Integer>empty()
            .with("UNKNOWN", 0, 0)
            .with("DROP", 1, 1)
            .with("REFRESH", 2, 2)
            .with("RENAME", 3, 3)
            .with("ENABLE_SSE", 4, 4)
            .with("DISABLE_SSE", 5, 5)
            .with("SET_OVERDUE", 6, 6)
            .with("SET_NORMAL", 7, 7)
            .with("SET_SNAPSHOT_PROPERTY", 8, 8);

    private MetaEnums() {}
}
