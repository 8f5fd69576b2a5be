package io.chronoplane.commands.taurusdb;

import io.chronoplane.commands.core.Tag;
import java.util.List;

/// A StarRocks instance stands beside a TaurusDB instance.
///
/// @param version of the engine, empty when not said
/// @param jobId   of its creation
public record StarRocksInstanceCreated(
        String instanceId,
        String sourceInstanceId,
        String projectId,
        String name,
        String version,
        HaMode haMode,
        int feCount,
        int beCount,
        String jobId)
        implements TaurusDbEvent {

    @Override
    public List<Tag> tags() {
        return List.of(
                TaurusDbTags.starRocksInstance(instanceId),
                TaurusDbTags.sourceInstance(sourceInstanceId),
                TaurusDbTags.job(jobId));
    }
}
