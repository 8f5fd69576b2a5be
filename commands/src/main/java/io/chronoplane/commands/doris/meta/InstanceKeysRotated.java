package io.chronoplane.commands.doris.meta;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Object stores of an instance, and its RAM user, have other keys, all at once.
///
/// @param stores  each store once
/// @param ramUser with its new keys; null when it keeps them
public record InstanceKeysRotated(
        String instanceId, List<StoreKeys> stores, @Nullable RamUser ramUser, long at) implements StorageEvent {

    public InstanceKeysRotated {
        stores = List.copyOf(stores);
    }
}
