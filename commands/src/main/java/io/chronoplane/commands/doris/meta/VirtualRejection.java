package io.chronoplane.commands.doris.meta;

/// Refusals that concern what a virtual cluster stands for.
public sealed interface VirtualRejection extends DorisMetaRejection {

    /// A virtual cluster has no nodes, users, endpoints, status; and what is not virtual stands for nothing.
    record VirtualArgsInconsistent() implements VirtualRejection {}

    /// Members come with a policy, or neither of them.
    record MembersWithoutPolicy() implements VirtualRejection {}

    /// There must be two members.
    record MemberCountInvalid(int count) implements VirtualRejection {}

    record PolicyTypeMissing() implements VirtualRejection {}

    /// An active cluster comes with a standby, or neither of them.
    record PolicyIncomplete() implements VirtualRejection {}

    /// The active cluster is not named, or is no member.
    record ActiveNotMember() implements VirtualRejection {}

    record StandbyNotMember(String clusterName) implements VirtualRejection {}

    record StandbyIsActive() implements VirtualRejection {}

    /// It must be at least 1.
    record FailureThresholdInvalid() implements VirtualRejection {}

    /// It must be 1 to 100.
    record UnhealthyPercentInvalid() implements VirtualRejection {}

    /// The instance has no cluster of that name.
    record MemberUnknown(String clusterName) implements VirtualRejection {}

    record MemberNotCompute(String clusterName) implements VirtualRejection {}

    /// Another virtual cluster stands for it already.
    record MemberTaken(String clusterName, String virtualName) implements VirtualRejection {}
}
