package io.chronoplane.commands.doris.meta;

import io.chronoplane.commands.core.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Registers an instance, which keeps its id for ever.
///
/// @param name        any text, may be empty
/// @param userId      any text, may be empty
/// @param objectStore the legacy form of storage
/// @param vault       the form of storage that takes its place
public record CreateInstance(
        String instanceId,
        String name,
        String userId,
        @Nullable VaultSpec vault,
        @Nullable ObjectStore objectStore,
        @Nullable RamUser ramUser,
        boolean sseEnabled)
        implements DorisMetaCommand {

    @Override
    public List<Tag> reads() {
        return Reads.instance(instanceId);
    }
}
