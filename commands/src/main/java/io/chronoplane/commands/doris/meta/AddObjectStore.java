package io.chronoplane.commands.doris.meta;

import org.jspecify.annotations.Nullable;

/// Gives an instance of the legacy kind one more object store.
///
/// @param store null when missing; its id and times do not count
public record AddObjectStore(StorageTarget target, @Nullable ObjectStore store) implements StorageCommand {

    @Override
    public String instanceId() {
        return target.instanceId();
    }
}
