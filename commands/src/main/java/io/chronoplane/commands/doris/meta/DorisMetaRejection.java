package io.chronoplane.commands.doris.meta;

import io.chronoplane.commands.core.Rejection;

/// Why a command to the Doris Meta Service was refused.
public sealed interface DorisMetaRejection extends Rejection
        permits InstanceRejection,
                StorageRejection,
                VaultRejection,
                ClusterRejection,
                VirtualRejection,
                NodeRejection,
                TextRejection {

    @Override
    default String code() {
        return RejectionCodes.of(this);
    }

    @Override
    default String rule() {
        return RejectionRules.of(code());
    }
}
