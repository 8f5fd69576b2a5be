package io.chronoplane.queries.doris.tablet;

import io.chronoplane.commands.doris.tablet.PartitionVersion;
import java.util.Optional;

/// The version of a partition; empty before the first load.
public record GetPartitionVersion(String instanceId, long tableId, long partitionId)
        implements DorisTabletQuery<Optional<PartitionVersion>> {}
