package io.chronoplane.commands.doris.meta;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a virtual cluster must say of the clusters that it stands for. To say nothing is allowed.
final class ActiveStandbyCheck {

    private static final int MEMBERS = 2;

    private ActiveStandbyCheck() {}

    /// As far as it can be told without looking at any state.
    static Optional<DorisMetaRejection> complete(ActiveStandbySpec spec) {
        List<String> members = spec.members();
        ActiveStandbySpec.Policy policy = spec.policy();
        if (members.isEmpty() != (policy == null)) {
            return Optional.of(new VirtualRejection.MembersWithoutPolicy());
        }
        if (policy == null) {
            return Optional.empty();
        }
        return members.size() == MEMBERS
                ? roles(members, policy).or(() -> thresholds(policy))
                : Optional.of(new VirtualRejection.MemberCountInvalid(members.size()));
    }

    private static Optional<DorisMetaRejection> roles(List<String> members, ActiveStandbySpec.Policy policy) {
        if (!policy.typed()) {
            return Optional.of(new VirtualRejection.PolicyTypeMissing());
        }
        if (policy.active().isEmpty() != policy.standbys().isEmpty()) {
            return Optional.of(new VirtualRejection.PolicyIncomplete());
        }
        return members.contains(policy.active())
                ? policy.standbys().stream()
                        .flatMap(name -> standby(members, policy.active(), name).stream())
                        .findFirst()
                : Optional.of(new VirtualRejection.ActiveNotMember());
    }

    private static Optional<DorisMetaRejection> standby(List<String> members, String active, String name) {
        if (!members.contains(name)) {
            return Optional.of(new VirtualRejection.StandbyNotMember(name));
        }
        return name.equals(active) ? Optional.of(new VirtualRejection.StandbyIsActive()) : Optional.empty();
    }

    private static Optional<DorisMetaRejection> thresholds(ActiveStandbySpec.Policy policy) {
        if (policy.failureThreshold() != null && policy.failureThreshold() < 1) {
            return Optional.of(new VirtualRejection.FailureThresholdInvalid());
        }
        Long percent = policy.unhealthyPercent();
        return percent == null || (percent >= 1 && percent <= 100)
                ? Optional.empty()
                : Optional.of(new VirtualRejection.UnhealthyPercentInvalid());
    }

    /// Whether clusters can be stood for.
    ///
    /// @param names   of the clusters
    /// @param virtual the one that is to stand for them, null when it is new
    static Optional<DorisMetaRejection> members(
            List<String> names, Clusters clusters, @Nullable Cluster virtual) {
        return names.stream()
                .flatMap(name -> member(name, clusters, virtual).stream())
                .findFirst();
    }

    private static Optional<DorisMetaRejection> member(
            String name, Clusters clusters, @Nullable Cluster virtual) {
        Cluster member = clusters.withName(name);
        if (member == null) {
            return Optional.of(new VirtualRejection.MemberUnknown(name));
        }
        if (member.type() != ClusterType.COMPUTE) {
            return Optional.of(new VirtualRejection.MemberNotCompute(name));
        }
        Cluster owner = clusters.standingFor(name);
        return owner == null || (virtual != null && owner.clusterId().equals(virtual.clusterId()))
                ? Optional.empty()
                : Optional.of(new VirtualRejection.MemberTaken(name, owner.clusterName()));
    }
}
