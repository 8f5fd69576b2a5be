package io.chronoplane.commands.doris.meta;

import io.chronoplane.commands.core.Command;

/// What can be asked of the Doris Meta Service. A command may lack anything or name things that do not exist: all
/// of that is for its decider to refuse.
public sealed interface DorisMetaCommand extends Command
        permits CreateInstance,
                DropInstance,
                SetInstanceStatus,
                AddCluster,
                DropCluster,
                RenameCluster,
                SetClusterStatus,
                RenameInstance,
                StorageCommand,
                SetClusterUsers,
                SetClusterEndpoint,
                AlterVirtualCluster,
                AddNodes,
                DropNodes,
                SetNodeStatus {

    /// The instance it concerns, empty when missing.
    String instanceId();
}
