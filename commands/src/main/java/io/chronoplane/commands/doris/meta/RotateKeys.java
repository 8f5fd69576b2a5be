package io.chronoplane.commands.doris.meta;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Gives other keys to the object stores of some users, and to the RAM user: all of them, or none.
///
/// @param bucketUsers the users of object stores with their new keys
/// @param ramUser     with its new keys
public record RotateKeys(String instanceId, List<RamUser> bucketUsers, @Nullable RamUser ramUser)
        implements StorageCommand {

    public RotateKeys {
        bucketUsers = List.copyOf(bucketUsers);
    }
}
