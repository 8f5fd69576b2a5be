package io.chronoplane.queries.doris.meta;

import io.chronoplane.commands.doris.meta.ClusterStatus;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The statuses of the COMPUTE clusters of some instances.
///
/// @param instanceIds    the instances; unknown ones are skipped
/// @param cloudUniqueIds name the instances when `instanceIds` is empty
/// @param status         only clusters with this status; null or UNKNOWN for all
public record GetClusterStatus(
        List<String> instanceIds, List<String> cloudUniqueIds, @Nullable ClusterStatus status)
        implements DorisMetaQuery<List<InstanceClusterStatus>> {

    public GetClusterStatus {
        instanceIds = List.copyOf(instanceIds);
        cloudUniqueIds = List.copyOf(cloudUniqueIds);
    }
}
