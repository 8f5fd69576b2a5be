package io.chronoplane.queries.taurusdb;

import io.chronoplane.commands.core.OrderedMap;
import io.chronoplane.commands.taurusdb.HaMode;

/// A StarRocks instance.
///
/// @param version   of the engine, empty when not said
/// @param createdAt in epoch milliseconds
/// @param tasks     when each of its tasks was stored, in epoch milliseconds, by name and in that order
public record StarRocksInstanceView(
        String instanceId,
        String sourceInstanceId,
        String projectId,
        String name,
        String version,
        HaMode haMode,
        int feCount,
        int beCount,
        long createdAt,
        OrderedMap<String, Long> tasks) {

    /// With other tasks.
    public StarRocksInstanceView with(OrderedMap<String, Long> changed) {
        return new StarRocksInstanceView(
                instanceId, sourceInstanceId, projectId, name, version, haMode, feCount, beCount, createdAt, changed);
    }
}
