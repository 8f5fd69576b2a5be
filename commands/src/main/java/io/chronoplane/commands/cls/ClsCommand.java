package io.chronoplane.commands.cls;

import io.chronoplane.commands.core.Command;

/// What can be asked of CLS. A command may name things that do not exist: that is for its decider to refuse.
public sealed interface ClsCommand extends Command
        permits CreateLogset,
                ChangeLogset,
                DeleteLogset,
                CreateTopic,
                ChangeTopic,
                DeleteTopic,
                SplitPartition,
                MergePartition,
                ExpirePartitions {}
