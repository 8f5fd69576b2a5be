package io.chronoplane.commands.doris.meta;

import io.chronoplane.commands.core.Tag;
import java.util.List;

/// What happens to the places where an instance keeps its data.
public sealed interface StorageEvent extends DorisMetaEvent
        permits ObjectStoreAdded,
                ObjectStoreAltered,
                InstanceKeysRotated,
                RamUserSet,
                InstanceEncryptionSet,
                StorageVaultAdded,
                StorageVaultAltered,
                StorageVaultDropped {

    @Override
    default List<Tag> tags() {
        return DorisMetaTags.instance(instanceId());
    }
}
