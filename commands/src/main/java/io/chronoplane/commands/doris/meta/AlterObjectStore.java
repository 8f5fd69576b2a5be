package io.chronoplane.commands.doris.meta;

import org.jspecify.annotations.Nullable;

/// Gives an object store of the legacy kind other credentials.
///
/// @param legacy whether it is the older operation, which takes keys but no role
/// @param store  null when missing; its id says which one is meant, its keys or its role are the new ones
public record AlterObjectStore(StorageTarget target, boolean legacy, @Nullable ObjectStore store)
        implements StorageCommand {

    @Override
    public String instanceId() {
        return target.instanceId();
    }
}
