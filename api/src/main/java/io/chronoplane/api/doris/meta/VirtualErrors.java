package io.chronoplane.api.doris.meta;

import io.chronoplane.commands.doris.meta.VirtualRejection;

/// The part of the table of errors that concerns virtual clusters.
final class VirtualErrors {

    private VirtualErrors() {}

    static Refusal of(VirtualRejection rejection) {
        return Refusal.invalid(
                switch (rejection) {
                    case VirtualRejection.VirtualArgsInconsistent r -> "Inconsistent virtual cluster args";
                    case VirtualRejection.MembersWithoutPolicy r ->
                        "subcgs and policy must be Incoming at the same time or do not transmit at the same time";
                    case VirtualRejection.MemberCountInvalid r -> "Currently, just support two sub clusters";
                    case VirtualRejection.PolicyTypeMissing r ->
                        "plz set cluster policy type, use virtual cluster policy";
                    case VirtualRejection.PolicyIncomplete r ->
                        "Inconsistent cluster policy: active_cluster_name must be set if standby_cluster_names are"
                                + " present, and vice versa.";
                    case VirtualRejection.ActiveNotMember r ->
                        "active_cluster_name must not be empty and must be in cluster_names";
                    case VirtualRejection.StandbyNotMember r ->
                        "standby_cluster_name " + r.clusterName() + " must be in cluster_names";
                    case VirtualRejection.StandbyIsActive r ->
                        "active_cluster_name is same of standby_cluster_name";
                    case VirtualRejection.FailureThresholdInvalid r ->
                        "failover_failure_threshold must be greater than 0 and less than max(int64)";
                    case VirtualRejection.UnhealthyPercentInvalid r ->
                        "unhealthy_node_threshold_percent must be greater than 0 and less than or equal to 100";
                    case VirtualRejection.MemberUnknown r ->
                        "sub cluster " + r.clusterName()
                                + " not been added in instance, plz add it before create virtual cluster";
                    case VirtualRejection.MemberNotCompute r ->
                        "sub cluster " + r.clusterName() + " 's type must be eq COMPUTE";
                    case VirtualRejection.MemberTaken r ->
                        "sub cluster " + r.clusterName() + " has been add by other vcg=" + r.virtualName();
                });
    }
}
