package io.chronoplane.commands.doris.meta;

/// The stable codes of this system's refusals.
final class RejectionCodes {

    private RejectionCodes() {}

    static String of(DorisMetaRejection rejection) {
        return switch (rejection) {
            case InstanceRejection.InstanceIdMissing r -> "instance-id-missing";
            case InstanceRejection.InstanceIdTaken r -> "instance-id-taken";
            case InstanceRejection.InstanceUnknown r -> "instance-unknown";
            case InstanceRejection.InstanceHasClusters r -> "instance-has-clusters";
            case InstanceRejection.InstanceStatusNotSettable r -> "instance-status-not-settable";
            case InstanceRejection.InstanceStatusFinal r -> "instance-status-final";
            case InstanceRejection.InstanceStatusUnchanged r -> "instance-status-unchanged";
            case InstanceRejection.InstanceGone r -> "instance-gone";
            case InstanceRejection.InstanceNameMissing r -> "instance-name-missing";
            case InstanceRejection.EncryptionUnchanged r -> "encryption-unchanged";
            case StorageRejection storage -> StorageRejectionCodes.of(storage);
            case VaultRejection vault -> StorageRejectionCodes.of(vault);
            case ClusterRejection.ClusterRequestIncomplete r -> "cluster-request-incomplete";
            case ClusterRejection.ClusterInstanceUnknown r -> "cluster-instance-unknown";
            case ClusterRejection.ClusterInstanceDropped r -> "cluster-instance-dropped";
            case ClusterRejection.ClusterTypeMissing r -> "cluster-type-missing";
            case ClusterRejection.ClusterNameMissing r -> "cluster-name-missing";
            case ClusterRejection.ClusterIdMissing r -> "cluster-id-missing";
            case ClusterRejection.ClusterNameMalformed r -> "cluster-name-malformed";
            case ClusterRejection.ClusterIdTaken r -> "cluster-id-taken";
            case ClusterRejection.ClusterNameTaken r -> "cluster-name-taken";
            case ClusterRejection.ClusterUnknown r -> "cluster-unknown";
            case ClusterRejection.ClusterNameUnchanged r -> "cluster-name-unchanged";
            case ClusterRejection.ClusterNameInUse r -> "cluster-name-in-use";
            case ClusterRejection.ClusterStatusNotSettable r -> "cluster-status-not-settable";
            case ClusterRejection.ClusterStatusUnchanged r -> "cluster-status-unchanged";
            case ClusterRejection.ClusterStatusMoveRefused r -> "cluster-status-move-refused";
            case ClusterRejection.ClusterTypeDiffers r -> "cluster-type-differs";
            case ClusterRejection.ClusterAmbiguous r -> "cluster-ambiguous";
            case ClusterRejection.ClusterOwned r -> "cluster-owned";
            case ClusterRejection.ClusterTooYoung r -> "cluster-too-young";
            case ClusterRejection.UsersMissing r -> "users-missing";
            case ClusterRejection.PrivateEndpointMissing r -> "private-endpoint-missing";
            case VirtualRejection.VirtualArgsInconsistent r -> "virtual-args-inconsistent";
            case VirtualRejection.MembersWithoutPolicy r -> "members-without-policy";
            case VirtualRejection.MemberCountInvalid r -> "member-count-invalid";
            case VirtualRejection.PolicyTypeMissing r -> "policy-type-missing";
            case VirtualRejection.PolicyIncomplete r -> "policy-incomplete";
            case VirtualRejection.ActiveNotMember r -> "active-not-member";
            case VirtualRejection.StandbyNotMember r -> "standby-not-member";
            case VirtualRejection.StandbyIsActive r -> "standby-is-active";
            case VirtualRejection.FailureThresholdInvalid r -> "failure-threshold-invalid";
            case VirtualRejection.UnhealthyPercentInvalid r -> "unhealthy-percent-invalid";
            case VirtualRejection.MemberUnknown r -> "member-unknown";
            case VirtualRejection.MemberNotCompute r -> "member-not-compute";
            case VirtualRejection.MemberTaken r -> "member-taken";
            case NodeRejection.CloudUniqueIdMissing r -> "cloud-unique-id-missing";
            case NodeRejection.NodePortMissing r -> "node-port-missing";
            case NodeRejection.NodePortOutOfRange r -> "node-port-out-of-range";
            case NodeRejection.MasterCountInvalid r -> "master-count-invalid";
            case NodeRejection.MasterBesideFollowers r -> "master-beside-followers";
            case NodeRejection.CloudUniqueIdTaken r -> "cloud-unique-id-taken";
            case NodeRejection.NodeAddressMissing r -> "node-address-missing";
            case NodeRejection.EndpointTaken r -> "endpoint-taken";
            case NodeRejection.NodesMissing r -> "nodes-missing";
            case NodeRejection.CloudUniqueIdUnknown r -> "cloud-unique-id-unknown";
            case NodeRejection.NodeUnknown r -> "node-unknown";
            case NodeRejection.NodeTooYoung r -> "node-too-young";
            case NodeRejection.FrontendsInvalid r -> "frontends-invalid";
            case TextRejection.TextTooLong r -> "text-too-long";
            case TextRejection.TextUnstorable r -> "text-unstorable";
        };
    }
}
