package io.chronoplane.commands.doris.meta;

/// Refusals that concern an instance as a whole.
public sealed interface InstanceRejection extends DorisMetaRejection {

    record InstanceIdMissing() implements InstanceRejection {}

    /// The id is taken, and stays so when its instance is dropped.
    record InstanceIdTaken(String instanceId) implements InstanceRejection {}

    /// Nothing is known of an instance that is to be changed as a whole.
    record InstanceUnknown(String instanceId) implements InstanceRejection {}

    /// It cannot be dropped before its clusters.
    record InstanceHasClusters(String instanceId) implements InstanceRejection {}

    /// Only NORMAL and OVERDUE can be asked for.
    ///
    /// @param op the number of what was asked, 0 when missing
    record InstanceStatusNotSettable(int op) implements InstanceRejection {}

    /// A dropped instance cannot become NORMAL or OVERDUE.
    ///
    /// @param to what was asked
    record InstanceStatusFinal(String instanceId, InstanceStatus to) implements InstanceRejection {}

    /// It is NORMAL or OVERDUE already.
    record InstanceStatusUnchanged(String instanceId, InstanceStatus status) implements InstanceRejection {}

    /// A dropped instance does not change.
    record InstanceGone(String instanceId) implements InstanceRejection {}

    record InstanceNameMissing() implements InstanceRejection {}

    /// Encryption is on already, or off.
    record EncryptionUnchanged(boolean enabled) implements InstanceRejection {}
}
