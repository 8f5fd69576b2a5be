package io.chronoplane.commands.doris.meta;

import io.chronoplane.commands.core.Tag;
import java.util.List;

/// What can be asked about where and how an instance keeps its data.
public sealed interface StorageCommand extends DorisMetaCommand
        permits AddObjectStore,
                AlterObjectStore,
                RotateKeys,
                SetRamUser,
                SetEncryption,
                AddStorageVault,
                AlterStorageVault,
                DropStorageVault {

    @Override
    default List<Tag> reads() {
        return Reads.instance(instanceId());
    }
}
