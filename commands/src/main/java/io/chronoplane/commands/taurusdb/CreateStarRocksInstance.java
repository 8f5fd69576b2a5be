package io.chronoplane.commands.taurusdb;

import io.chronoplane.commands.core.Tag;
import java.util.List;

/// Puts a StarRocks instance beside a TaurusDB instance, which thereby becomes known.
///
/// @param instanceId its new id
/// @param version    of the engine, empty when not said
public record CreateStarRocksInstance(
        String projectId,
        String instanceId,
        String sourceInstanceId,
        String name,
        String version,
        HaMode haMode,
        int feCount,
        int beCount,
        String jobId)
        implements TaurusDbCommand {

    @Override
    public List<Tag> reads() {
        return List.of(TaurusDbTags.starRocksInstance(instanceId), TaurusDbTags.sourceInstance(sourceInstanceId));
    }
}
