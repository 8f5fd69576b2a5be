package io.chronoplane.api.doris.meta;

import io.chronoplane.commands.doris.meta.ClusterRejection;
import io.chronoplane.commands.doris.meta.DorisMetaRejection;
import io.chronoplane.commands.doris.meta.InstanceRejection;
import io.chronoplane.commands.doris.meta.InstanceRejection.InstanceStatusFinal;
import io.chronoplane.commands.doris.meta.InstanceRejection.InstanceStatusUnchanged;
import io.chronoplane.commands.doris.meta.InstanceStatus;
import io.chronoplane.commands.doris.meta.NodeRejection;
import io.chronoplane.commands.doris.meta.StorageRejection;
import io.chronoplane.commands.doris.meta.TextRejection;
import io.chronoplane.commands.doris.meta.VaultRejection;
import io.chronoplane.commands.doris.meta.VirtualRejection;
import java.util.Locale;

/// The one table from our refusals to the vendor's codes and messages, with its parts on clusters and nodes beside it
/// in [ClusterErrors], [VirtualErrors], [NodeErrors]. The spelling is the vendor's, mistakes
/// included: clients compare these texts. Those of the vendor's document win over those of its source.
final class DorisMetaErrors {
    private DorisMetaErrors() {}

    static Refusal of(DorisMetaRejection rejection) {
        return switch (rejection) {
            case InstanceRejection instance -> of(instance);
            case StorageRejection storage -> StorageErrors.of(storage);
            case VaultRejection vault -> StorageErrors.of(vault);
            case ClusterRejection cluster -> ClusterErrors.of(cluster);
            case VirtualRejection virtual -> VirtualErrors.of(virtual);
            case NodeRejection node -> NodeErrors.of(node);
            case TextRejection text -> of(text);
        };
    }

    private static Refusal of(InstanceRejection rejection) {
        return switch (rejection) {
            case InstanceRejection.InstanceIdMissing r -> Refusal.invalid("instance id not set");
            case InstanceRejection.InstanceIdTaken r ->
                Refusal.existed("instance already existed, instance_id=" + r.instanceId());
            case InstanceRejection.InstanceUnknown r ->
                Refusal.notFound("instance not existed, instance_id=" + r.instanceId() + ", err=KeyNotFound");
            case InstanceRejection.InstanceHasClusters r ->
                Refusal.invalid("failed to drop instance, instance has clusters");
            case InstanceRejection.InstanceStatusNotSettable r ->
                Refusal.invalid("invalid request op, op=" + r.op());
            case InstanceStatusFinal r ->
                Refusal.invalid("can't set deleted instance to " + r.to().name().toLowerCase(Locale.ROOT)
                        + ", instance_id = " + r.instanceId());
            case InstanceStatusUnchanged r ->
                Refusal.invalid((r.status() == InstanceStatus.OVERDUE
                                ? "the instance has already set  instance to overdue"
                                : "the instance is already normal")
                        + ", instance_id = " + r.instanceId());
            case InstanceRejection.InstanceGone r ->
                Refusal.notFound("instance status has been set delete, plz check it");
            case InstanceRejection.InstanceNameMissing r -> Refusal.invalid("rename instance name, but not set");
            case InstanceRejection.EncryptionUnchanged r ->
                Refusal.invalid(r.enabled()
                        ? "failed to enable sse, instance has enabled sse"
                        : "failed to disable sse, instance has disabled sse");
        };
    }

    // Ours: upstream has no such limits.
    private static Refusal of(TextRejection rejection) {
        return Refusal.invalid(
                switch (rejection) {
                    case TextRejection.TextTooLong r -> name(r.field()) + " is longer than " + r.limit() + " bytes";
                    case TextRejection.TextUnstorable r -> name(r.field()) + " holds U+0000 or half a character";
                });
    }

    private static String name(Enum<?> field) {
        return field.name().toLowerCase(Locale.ROOT);
    }
}
