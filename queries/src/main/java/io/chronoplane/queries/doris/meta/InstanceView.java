package io.chronoplane.queries.doris.meta;

import io.chronoplane.commands.doris.meta.Clusters;
import io.chronoplane.commands.doris.meta.InstanceStatus;
import io.chronoplane.commands.doris.meta.RamUser;
import io.chronoplane.commands.doris.meta.Storage;
import io.chronoplane.commands.doris.meta.StorageSetup;
import org.jspecify.annotations.Nullable;

/// All about one instance.
///
/// @param ctime when it was created, in epoch seconds
/// @param mtime when anything of it last changed, in epoch seconds
public record InstanceView(
        String instanceId,
        String name,
        String userId,
        InstanceStatus status,
        long ctime,
        long mtime,
        boolean sseEnabled,
        @Nullable RamUser ramUser,
        Storage storage,
        Clusters clusters) {

    /// @param now epoch seconds
    public InstanceView with(InstanceStatus newStatus, long now) {
        return new InstanceView(
                instanceId, name, userId, newStatus, ctime, now, sseEnabled, ramUser, storage, clusters);
    }

    /// @param now epoch seconds
    public InstanceView with(Clusters newClusters, long now) {
        return new InstanceView(
                instanceId, name, userId, status, ctime, now, sseEnabled, ramUser, storage, newClusters);
    }

    /// @param now epoch seconds
    public InstanceView with(String newName, long now) {
        return new InstanceView(
                instanceId, newName, userId, status, ctime, now, sseEnabled, ramUser, storage, clusters);
    }

    /// All that it has for keeping its data.
    public StorageSetup setup() {
        return new StorageSetup(sseEnabled, ramUser, storage);
    }

    /// @param now epoch seconds
    public InstanceView with(StorageSetup setup, long now) {
        return new InstanceView(
                instanceId,
                name,
                userId,
                status,
                ctime,
                now,
                setup.sseEnabled(),
                setup.ramUser(),
                setup.storage(),
                clusters);
    }
}
